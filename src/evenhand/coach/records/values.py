"""One record in common terms: its kind, day, numbers, sum, and how it stands.

Records come from other systems, with keys of their own; what is not understood counts as not known.
Nothing here raises, whatever a record holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from evenhand.coach.spoken import Fact, Record
from evenhand.coach.text.money import amount, currency

_KINDS = {
    "order": "order|purchase|sale",
    "delivery": "delivery|shipment|parcel|package",
    "refund": "refund|reimbursement",
    "payment": "payment|charge|transaction|debit",
    "invoice": "invoice|bill",
    "booking": "booking|reservation|flight|stay|appointment",
    "subscription": "subscription|contract|plan",
    "membership": "membership|loyalty|tier",
    "return": "return",
    "replacement": "replacement|exchange|resend|redelivery|reshipment",
    "goodwill": "goodwill|credit|voucher|compensation|gesture|discount",
    "fault": "fault|complaint|claim|defect|repair|warranty claim",
    "contact": "contact|conversation|call|e ?mail|chat|message|reading|letter|visit",
    "review": "review|rating",
    "use": "use|usage|activation|log ?in|sign ?in|installation|session|check ?in",
}
_STATES = {
    "arrived": "delivered|arrived|received|collected|picked up|handed over|completed?|signed",
    "refunded": "refunded|paid|sent|issued|completed|complete|done|settled|credited",
    "cancelled": "cancelled|canceled|ended|expired|terminated|closed|stopped|void",
    "standing": "active|valid|confirmed|running|open|booked|renewed|in force|current|live"
    "|delivered|shipped|completed|paid|fulfilled",
    "undone": "refused|rejected|declined|failed|pending|cancelled|canceled|requested|open|void"
    "|reversed|draft|denied|authori[sz]ed|reserved|expired",
}
_LINKS = (
    "order",
    "booking",
    "invoice",
    "subscription",
    "reference",
    "parcel",
    "tracking",
    "number",
)
_SUMS = ("amount", "total", "sum", "price", "value")
_SHOWN = ("status", "item", "items", "amount", "total", "tier", "level", "plan", "method", "left")
_LONGEST = 60
_SPACES = re.compile(r"[\s_-]+")
_NUMBER = re.compile(r"(?=.{3,32}$)[a-z]{0,6}\d[a-z0-9]*")


def kind(record: Record) -> str:
    """The record's kind in common terms, or as it stands when it is none of those."""
    return kind_of(str(record.kind))


def kind_of(words: str) -> str:
    """The kind of record that `words` name, in the singular or plural."""
    plain = _plain(words)
    singular = plain.removesuffix("s")
    for name, ways in _KINDS.items():
        if re.fullmatch(ways, plain) or re.fullmatch(ways, singular):
            return name
    return plain


def day(at: date | datetime | None) -> date | None:
    """The day of a moment or day."""
    return at.date() if isinstance(at, datetime) else at


def is_in(record: Record, state: str) -> bool:
    """Whether the record's status says `state`, one of _STATES; a status not known says nothing."""
    return re.fullmatch(_STATES[state], _plain(text(record, "status", "state"))) is not None


def text(record: Record, *keys: str) -> str:
    """The first of the values under `keys` that is a text or a number, as text; "" for none."""
    for name in keys:
        value = record.values.get(name)
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            return str(value)
    return ""


def numbers(record: Record) -> frozenset[str]:
    """The numbers under which the record is known: its own, and those of what it belongs to."""
    return frozenset(filter(None, (number(record.key), *map(number, links(record)))))


def links(record: Record) -> tuple[str, ...]:
    """The numbers that the record gives of what it belongs to, as written."""
    names = (end for link in _LINKS for end in (link, f"{link}_number", f"{link}_id"))
    return tuple(found for name in names if number(found := text(record, name)))


def number(words: object) -> str:
    """A number of three signs or more, with a digit, without spaces and signs; "" for no number."""
    plain = re.sub(r"[^a-z0-9]", "", str(words).lower()[:_LONGEST])
    return plain if _NUMBER.fullmatch(plain) else ""


def money(record: Record) -> tuple[float, str] | None:
    """The record's sum and currency ("" when it is not said); None when it holds no sum."""
    for name in _SUMS:
        value = record.values.get(name)
        if isinstance(value, bool):
            continue
        if isinstance(value, int | float) and abs(value) < 1e9:
            return float(value), currency(text(record, "currency"))
        if isinstance(value, str) and (found := re.search(r"\d[\d.,]{0,14}", value)):
            sign = value.replace(found.group(), "").strip() or text(record, "currency")
            return amount(found.group().rstrip(".,")), currency(sign)
    return None


def sums(value: object, depth: int = 3) -> Iterator[float]:
    """All numbers that a value holds, however deep (to `depth`): parts of a bill, sums, counts."""
    if isinstance(value, bool):
        return
    if isinstance(value, int | float):
        yield float(value) if abs(value) < 1e9 else 0.0
    elif isinstance(value, str):
        yield from (amount(found) for found in re.findall(r"\d{1,9}(?:[.,]\d{1,2})?", value[:200]))
    elif depth and isinstance(value, Mapping):
        for one in list(value.values())[:50]:
            yield from sums(one, depth - 1)
    elif depth and isinstance(value, list | tuple):
        for one in value[:50]:
            yield from sums(one, depth - 1)


def fact(record: Record) -> Fact:
    """The record in one line, with its day and number."""
    told = [_told(record, name) for name in _SHOWN]
    said = ", ".join(dict.fromkeys(filter(None, told)))
    name = " ".join(filter(None, (str(record.kind).replace("_", " "), record.key[:_LONGEST])))
    head = name[:1].upper() + name[1:] or "Record"
    return Fact(f"{head}: {said}" if said else head, record.at, "record", record.key)


def _told(record: Record, name: str) -> str:
    value = record.values.get(name)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    said = str(value)[:_LONGEST]
    if name in ("amount", "total"):
        return f"{said} {text(record, 'currency')}".strip()
    return said if name in ("status", "item") else f"{name} {said}"


def _plain(words: Any) -> str:
    return _SPACES.sub(" ", str(words)[:_LONGEST].lower()).strip()
