"""`evenhand reader export FILE`: write corrections as labelled examples, to share them or not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from evenhand.desk.base.tables import apply_missing
from evenhand.desk.coaching import queries


class Command(BaseCommand):
    """Write what was corrected, with the customers' words."""

    help = "Write every corrected message as a line of JSON: it holds customers' words."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the file."""
        parser.add_argument("file", metavar="FILE", type=Path)

    def handle(self, *args: Any, **chosen: Any) -> None:  # noqa: ARG002 - Django's signature
        """Write them and say how many. Raises CommandError."""
        apply_missing()  # the home may be new
        rows = [one for one in queries.taught() if one.is_correction]
        lines = (
            json.dumps(
                {
                    "id": str(one.message),
                    "text": one.text,
                    "situation": one.situation,
                    "read_as": one.read_as,
                },
                ensure_ascii=False,
            )
            for one in rows
        )
        try:
            chosen["file"].write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        except OSError as wrong:
            raise CommandError(f"{wrong.filename}: {wrong.strerror}.") from None
        self.stdout.write(
            f"{len(rows)} corrections written to {chosen['file']}. They hold customers' words: "
            "look through them before you share them."
        )
