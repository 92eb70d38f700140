"""Which column of a table holds what. Everything that is nothing else is a value."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

NAMES: Mapping[str, frozenset[str]] = {
    "customer": frozenset(
        {"customer", "email", "e mail", "mail", "customer email", "email address", "address"}
    ),
    "name": frozenset({"name", "customer name", "full name"}),
    "kind": frozenset({"kind", "type", "record", "record type"}),
    "reference": frozenset(
        {"reference", "ref", "number", "no", "nr", "id", "key", "order", "order number", "order no"}
        | {"order id", "invoice", "invoice number", "booking", "booking number", "tracking number"}
    ),
    "at": frozenset(
        {"at", "date", "day", "time", "datetime", "happened at", "created", "created at"}
        | {"order date", "invoice date", "ordered at", "timestamp"}
    ),
}
"""What the headers of the parts of a record are often called, without signs."""

_DAYS = ("%d.%m.%Y", "%d.%m.%Y %H:%M", "%d.%m.%Y %H:%M:%S")
_DAY_FIRST = ("%d/%m/%Y", "%d/%m/%Y %H:%M", "%d/%m/%Y %H:%M:%S")
_MONTH_FIRST = ("%m/%d/%Y", "%m/%d/%Y %H:%M", "%m/%d/%Y %H:%M:%S")


@dataclass(frozen=True)
class Columns:
    """The header of the column for each part of a record; empty for none.

    `every_kind` is the kind of every row where no column tells it; `month_first` is how dates
    with strokes are read.
    """

    customer: str = ""
    name: str = ""
    kind: str = ""
    reference: str = ""
    at: str = ""
    every_kind: str = ""
    month_first: bool = False

    def taken(self) -> frozenset[str]:
        """The headers that name a part of a record."""
        return frozenset({self.customer, self.name, self.kind, self.reference, self.at}) - {""}

    def parts_of(self, cells: Mapping[str, str]) -> dict[str, Any]:
        """A row of a table as loose data for a record; empty cells are left out.

        A value is called as its header in lower case, as the coach knows it.
        """
        taken = self.taken()
        values = {n.lower(): cell for n, cell in cells.items() if cell and n not in taken}
        parts: dict[str, Any] = {"values": values}
        for part in NAMES:
            cell = cells.get(getattr(self, part), "")
            if cell:
                parts[part] = self._moment(cell) if part == "at" else cell
        if not self.kind and self.every_kind:
            parts["kind"] = self.every_kind
        return parts

    def _moment(self, cell: str) -> datetime | str:
        with_strokes = _MONTH_FIRST if self.month_first else _DAY_FIRST
        for pattern in (*_DAYS, *with_strokes):
            try:
                return datetime.strptime(cell.strip(), pattern)  # noqa: DTZ007 - the zone is the desk's
            except ValueError:
                continue
        return cell


def guess(header: Sequence[str], file_name: str = "") -> Columns:
    """The columns that the headers seem to be; the kind of every row from the file's name."""
    found: dict[str, str] = {}
    for part, names in NAMES.items():
        fits = (name for name in header if _plain(name) in names and name not in found.values())
        found[part] = next(fits, "")
    every_kind = "" if found["kind"] else _kind_in(file_name)
    return replace(Columns(every_kind=every_kind), **found)  # type: ignore[arg-type]  # texts all


def _plain(name: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", name.lower()))


def _kind_in(file_name: str) -> str:
    stem = re.split(r"[^a-z]+", file_name.lower())[0]
    return stem.removesuffix("s")[:40]
