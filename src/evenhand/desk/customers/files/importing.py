"""Bringing records in from a file, some hundred in memory at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO

from evenhand.desk.customers import actions, queries
from evenhand.desk.customers.files.columns import Columns
from evenhand.desk.customers.files.reading import Row, rows_of
from evenhand.desk.customers.shape import Outcome

AT_ONCE = 500


@dataclass(frozen=True)
class Judged:
    """A row, and what became or would become of it; None when it is refused."""

    row: Row
    became: Outcome | None


@dataclass
class Count:
    """How an import went, or would go, in rows."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: int = 0

    @property
    def kept(self) -> int:
        """How many rows are worth writing."""
        return self.new + self.changed

    def add(self, rows: Sequence[Judged]) -> None:
        """Count rows by what became of them."""
        became = [one.became for one in rows]
        self.new += became.count(Outcome.NEW)
        self.changed += became.count(Outcome.CHANGED)
        self.unchanged += became.count(Outcome.UNCHANGED)
        self.refused += became.count(None)


def judged(file: BinaryIO, columns: Columns | None) -> Iterator[list[Judged]]:
    """The rows of a file with what would become of them, some hundred at a time.

    Nothing is written. Raises NotReadable where the file cannot be read on.
    """
    for rows in _batches(rows_of(file, columns)):
        becoming = queries.outcomes([row.record for row in rows if row.record])
        yield _together(rows, becoming)


def bring_in(file: BinaryIO, columns: Columns | None, *, source: str) -> Iterator[list[Judged]]:
    """Keep the records of a file; yields what became of its rows, some hundred at a time.

    Each batch is kept as a whole: should something stop it in between, the same again brings in the
    rest. Raises NotReadable where the file cannot be read on.
    """
    for rows in _batches(rows_of(file, columns)):
        became = actions.keep_records([row.record for row in rows if row.record], source=source)
        yield _together(rows, iter(became))


def _together(rows: Sequence[Row], outcomes: Iterator[Outcome]) -> list[Judged]:
    return [Judged(row, next(outcomes) if row.record else None) for row in rows]


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while batch := list(islice(rows, AT_ONCE)):
        yield batch
