"""`evenhand import records FILE`: bring in records from a table or from JSON lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandError, CommandParser

from evenhand.desk.base.progress import bar_of_bytes
from evenhand.desk.base.tables import apply_missing
from evenhand.desk.customers.files.columns import Columns, guess
from evenhand.desk.customers.files.importing import Count, Judged, bring_in, judged
from evenhand.desk.customers.files.lines import NotReadable
from evenhand.desk.customers.files.reading import header_of, is_table

MOST_TOLD = 20


class Command(BaseCommand):
    """Bring in records from a file."""

    help = "Bring in records from a CSV table or from JSON lines; safe to repeat."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the file, and for what its columns do not tell."""
        parser.add_argument("file", metavar="FILE", type=Path)
        parser.add_argument("--preview", action="store_true", help="write nothing, say what would")
        parser.add_argument("--kind", default="", help="the kind of every row, such as order")
        parser.add_argument("--month-first", action="store_true", help="3/4/2026 is 4 March")
        parser.add_argument("--source", default="", help="who tells it; else the file's name")

    def handle(self, *args: Any, **chosen: Any) -> None:  # noqa: ARG002 - Django's signature
        """Bring every row in and say how it went. Raises CommandError for an unreadable file."""
        apply_missing()  # the home may be new
        path: Path = chosen["file"]
        count = Count()
        try:
            with path.open("rb") as file, bar_of_bytes() as bar:
                shown = bar.add_task("Reading records", total=path.stat().st_size)
                for rows in _rows(file, path.name, chosen):
                    self._complain(rows, count)
                    bar.update(shown, completed=file.tell())
        except OSError as wrong:
            reason = wrong.strerror or "unknown reason"
            raise CommandError(f"{path} cannot be read: {reason}.") from None
        except NotReadable as wrong:
            raise CommandError(f"{wrong} {self._said(count, chosen)}") from None
        self.stdout.write(self._said(count, chosen))

    def _complain(self, rows: Sequence[Judged], count: Count) -> None:
        left = MOST_TOLD - count.refused
        count.add(rows)
        for one in [one for one in rows if one.became is None][: max(left, 0)]:
            self.stderr.write(f"Line {one.row.line}: {one.row.refused}")

    def _said(self, count: Count, chosen: dict[str, Any]) -> str:
        would = "would be " if chosen["preview"] else ""
        written = f"{count.new} {would}new, {count.changed} {would}changed"
        return f"{written}, {count.unchanged} known already, {count.refused} refused."


def _rows(file: BinaryIO, name: str, chosen: dict[str, Any]) -> Iterator[list[Judged]]:
    columns = _columns(file, name, chosen) if is_table(name) else None
    if chosen["preview"]:
        return judged(file, columns)
    return bring_in(file, columns, source=chosen["source"] or name)


def _columns(file: BinaryIO, name: str, chosen: dict[str, Any]) -> Columns:
    found = replace(guess(header_of(file), name), month_first=chosen["month_first"])
    return replace(found, kind="", every_kind=chosen["kind"]) if chosen["kind"] else found
