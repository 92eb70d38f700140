"""Records as people read them: a few words and a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from evenhand.desk.customers.models import Record, RecordChange

STATES = ("status", "state")
MOST_VALUES = 4
LONGEST = 80


@dataclass(frozen=True)
class Before:
    """What a record said until `until`, as far as it was something else."""

    text: str
    until: datetime
    source: str


@dataclass(frozen=True)
class RecordLine:
    """A record: what it is, how it stands, what else it says, and who told it."""

    icon: str
    text: str
    at: datetime
    more: str
    source: str
    before: tuple[Before, ...] = ()
    named: bool = False


ICONS = {
    "order": "tag",
    "delivery": "send",
    "invoice": "form",
    "payment": "check",
    "refund": "give",
    "booking": "calendar",
    "subscription": "refresh",
}


def line_of(
    record: Record, changes: Iterable[RecordChange] = (), *, named: bool = False
) -> RecordLine:
    """A record as a line; `changes` are what it said before, newest first."""
    return RecordLine(
        icon=ICONS.get(record.kind, "pin"),
        text=told(record.kind, record.key, record.values),
        at=record.happened_at,
        more=values_told(record.values),
        source=record.source,
        before=tuple(_before(record, changes)),
        named=named,
    )


def told(kind: str, key: str, values: Mapping[str, Any]) -> str:
    """What a record says, in a few words: "Order 20417 delivered"."""
    state = next((str(values[name]) for name in STATES if values.get(name)), "")
    words = (capfirst(kind.replace("-", " ")), key, state)
    return Truncator(" ".join(filter(None, words))).chars(LONGEST)


def values_told(values: Mapping[str, Any]) -> str:
    """The first few of what else a record says: "item: Pyjamas · total: 39.00 EUR"."""
    return _pairs((name, value) for name, value in values.items() if name not in STATES)


def _pairs(said: Iterable[tuple[str, Any]]) -> str:
    return " · ".join(_pair(name, value) for name, value in islice(said, MOST_VALUES))


def _pair(name: str, value: object) -> str:
    if isinstance(value, bool):
        value = _("yes") if value else _("no")
    return Truncator(f"{name.replace('_', ' ')}: {value}").chars(LONGEST)


def _before(record: Record, changes: Iterable[RecordChange]) -> Iterator[Before]:
    """What each earlier telling said otherwise than the one after it."""
    after = record.values
    for change in changes:
        other = [(name, said) for name, said in change.values.items() if after.get(name) != said]
        yield Before(_pairs(other) or _("another day, or less"), change.at, change.source)
        after = change.values
