"""What would become of a file's rows, as the preview shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from evenhand.desk.customers.files.columns import guess
from evenhand.desk.customers.files.importing import Count, Judged, judged
from evenhand.desk.customers.files.lines import NotReadable
from evenhand.desk.customers.files.reading import header_of, is_table
from evenhand.desk.customers.shape import Outcome
from evenhand.desk.pages.record_lines import told, values_told
from evenhand.desk.pages.records.forms import ColumnsForm
from evenhand.desk.pages.records.waiting import Waiting

SHOWN = 20
WORDS = {
    Outcome.NEW: _("new"),
    Outcome.CHANGED: _("changed"),
    Outcome.UNCHANGED: _("known already"),
}


@dataclass(frozen=True)
class PreviewRow:
    """A row: what it says, or why it is refused."""

    line: int
    customer: str
    text: str
    at: str
    more: str
    became: str
    refused: str


@dataclass(frozen=True)
class Preview:
    """The whole file in figures, its first rows, and the first of those that are refused.

    `wrong` is why the file cannot be read on. `form` is None where there are no columns to choose.
    """

    name: str
    count: Count
    rows: tuple[PreviewRow, ...]
    refused: tuple[PreviewRow, ...]
    wrong: str
    form: ColumnsForm | None


def preview_of(waiting: Waiting, data: Any = None) -> Preview:
    """What would become of a file; `data` are the columns as they were chosen, else guessed."""
    count, rows, refused, wrong = Count(), list[Judged](), list[Judged](), ""
    form = None
    with waiting.opened() as file:
        try:
            form = columns_form(waiting, data)
            for batch in judged(file, form.columns if form else None):
                count.add(batch)
                rows += batch[: SHOWN - len(rows)]
                refused += [one for one in batch if one.became is None][: SHOWN - len(refused)]
        except NotReadable as reason:
            wrong = str(reason)
    return Preview(waiting.name, count, _shown(rows), _shown(refused), wrong, form)


def columns_form(waiting: Waiting, data: Any = None) -> ColumnsForm | None:
    """The valid form of a table's columns; None for JSON lines. Raises NotReadable."""
    if not is_table(waiting.name):
        return None
    with waiting.opened() as file:
        header = header_of(file)
    form = ColumnsForm(header, data)
    if not data or not form.is_valid():
        form = ColumnsForm(header, asdict(guess(header, waiting.name)))
        form.full_clean()
    return form


def _shown(rows: Iterable[Judged]) -> tuple[PreviewRow, ...]:
    return tuple(_row(one) for one in rows)


def _row(one: Judged) -> PreviewRow:
    record = one.row.record
    if record is None:
        return PreviewRow(one.row.line, "", "", "", "", "", one.row.refused)
    return PreviewRow(
        line=one.row.line,
        customer=record.customer,
        text=told(record.kind, record.reference, record.values),
        at=f"{record.at:%Y-%m-%d %H:%M}",
        more=values_told(record.values),
        became=str(WORDS[one.became]) if one.became else "",
        refused="",
    )
