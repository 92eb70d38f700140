"""Which records a message is about.

When a message names the number of a record, it is about that record and those that belong to it.
When it names another number, nothing is known of its matter. When it names none, the number may
stand earlier in the thread; else the records are about the one matter that there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from evenhand.coach.records.values import day, kind, links, number, numbers
from evenhand.coach.spoken import Record

HEADS = frozenset(("order", "booking", "subscription", "invoice"))
"""Kinds of record that others belong to."""

_NAMED = re.compile(
    r"(?:#\s?|\b(?:order|booking|reservation|invoice|reference|ref|parcel|tracking|confirmation"
    r"|subscription|number|no|nr)\b(?:\s?(?:number|no|nr|code|id|is|was|[.:#])){0,3}\s{0,2}#?)"
    r"(?P<number>[a-z]{0,6}-?\d[\w-]{2,20})"
)
_TOKEN = re.compile(r"[\w-]{3,40}")


def concerning(records: Sequence[Record], texts: Iterable[str]) -> tuple[Record, ...]:
    """Those of `records` that the newest of `texts` (lower case, newest first) is about."""
    for told in texts:
        said = {number(token) for token in _TOKEN.findall(told)} - {""}
        named = tuple(record for record in records if numbers(record) & said)
        if named:
            return (*named, *_loose(records, named))
        if _NAMED.search(told):
            return ()
    return tuple(records)


def names_one(told: str) -> str:
    """The number of an order, booking or parcel that a text in lower case names; "" for none."""
    found = _NAMED.search(told)
    return number(found["number"]) if found else ""


def of_kind(records: Iterable[Record], *kinds: str) -> tuple[Record, ...]:
    """The dated records of any of `kinds`, oldest first."""
    found = [r for r in records if r.at is not None and kind(r) in kinds]
    return tuple(sorted(found, key=lambda record: day(record.at) or date.min))


def is_before(record: Record, said: date | datetime | None) -> bool:
    """Whether the record is surely not later than `said`; it is, when that is not known."""
    if said is None or record.at is None:
        return True
    if isinstance(said, datetime) and isinstance(record.at, datetime):
        if (said.tzinfo is None) == (record.at.tzinfo is None):
            return record.at <= said
    elif day(record.at) == day(said):
        return False
    return (day(record.at) or date.min) <= (day(said) or date.max)


def _loose(records: Sequence[Record], named: Sequence[Record]) -> tuple[Record, ...]:
    """Records that belong to nothing else, when all that they could belong to is named."""
    if any(kind(r) in HEADS and r not in named for r in records):
        return ()
    return tuple(r for r in records if kind(r) not in HEADS and r not in named and not links(r))
