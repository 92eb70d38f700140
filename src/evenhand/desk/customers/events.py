"""What happens to customers and their records."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class RecordKept(Event):
    """A record came in, or says something else than before."""

    record: int
    customer: int


@dataclass(frozen=True, kw_only=True)
class RecordsKept(Event):
    """Several records came in together, or say something else than before."""

    records: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class CustomerExported(Event):
    """A teammate took out what is held of a customer, to hand it to them."""

    customer: int
