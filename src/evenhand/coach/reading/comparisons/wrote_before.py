"""They have written before, and nobody has answered; or about the same order within a fortnight.

Why it matters: who has to ask again is answered by other rules than who asks for the first time.
Show that you know what came before, and do not let them tell it again.

What it often means: less patience than the words show, also where they do not say "again".

Source: Maxham and Netemeyer 2002 (after a second failure satisfaction does not recover).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from evenhand.coach.records.matter import is_before, names_one, of_kind
from evenhand.coach.records.said import MOST, first_sentence, quoted
from evenhand.coach.records.values import day, fact, numbers
from evenhand.coach.rule import Compared, Known, Look, Rule
from evenhand.coach.spoken import Fact, Facts, Message, Record

rule = Rule(
    concern="repeat-contact",
    hint="Not the first time they write: read what came before.",
    since="0.2",
)

_AT = datetime(2026, 3, 20, 9, tzinfo=UTC)


def _wrote(text: str, day: int, hour: int = 9) -> Message:
    return Message(text, "customer", datetime(2026, 3, day, hour, tzinfo=UTC))


def _contact(day: int, **values: str) -> Facts:
    return Facts(records=(Record("call", date(2026, 3, day), "C-9", values),))


_TWICE = (_wrote("Is the room free?", 16), _wrote("Hello, is it free?", 18))
_ANSWER = Message("Yes, it is free.", "us", datetime(2026, 3, 19, tzinfo=UTC))
notices = (
    Known("«Is the room free in May?»", _TWICE, at=_AT),
    Known("«Where is order 4471?» I need it.", facts=_contact(12, order="4471"), at=_AT),
    Known("«My order 4471 is late.»", facts=_contact(19, order="4471"), at=_AT),
)

ignores = (
    "Is the room free in May?",
    Known("Is the room free in May?", _TWICE[:1], at=_AT),
    Known("Is the room free in May?", (*_TWICE, _ANSWER), at=_AT),
    Known("Is the room free in May?", (_wrote("Hello", 20, 8), _wrote("Room?", 20, 8)), at=_AT),
    Known("Where is order 5520?", facts=_contact(12, order="4471"), at=_AT),
    Known("Where is order 4471?", facts=_contact(1, order="4471"), at=_AT),
)

APART = timedelta(hours=1)
"""What is written within the hour is one contact: people send in pieces."""

FORTNIGHT = timedelta(days=14)
_FEWEST = 2
_MOST_SHOWN = 4


def find(look: Look) -> Iterator[Compared]:
    """The newest message's first words, with the earlier contacts that they follow."""
    facts = (*_unanswered(look), *_of_the_order(look))[-_MOST_SHOWN:]
    place = first_sentence(look.text, 1) if facts else None
    if place is not None:
        yield Compared(place.start, place.end, facts)


def _unanswered(look: Look) -> tuple[Fact, ...]:
    """Their earlier contacts since our last answer, when there are two or more."""
    contacts: list[Message] = []
    then = look.at
    for message in reversed(look.before[-MOST:]):
        if message.by == "us" or message.at is None or then is None:
            break
        if _between(message.at, then) >= APART:
            contacts.append(message)
        then = message.at
    if len(contacts) < _FEWEST:
        return ()
    return tuple(quoted(m.text, 0, m.at, "They wrote") for m in reversed(contacts))


def _between(then: datetime, now: datetime) -> timedelta:
    if (then.tzinfo is None) != (now.tzinfo is None):
        return timedelta()
    return now - then


def _of_the_order(look: Look) -> tuple[Fact, ...]:
    """Contacts on record about the order that this message names, within a fortnight before."""
    said = day(look.at)
    number = names_one(look.lower) if said else ""
    if said is None or not number:
        return ()
    return tuple(
        fact(record)
        for record in of_kind(look.facts.records, "contact", "fault")
        if number in numbers(record)
        and is_before(record, look.at)
        and said - (day(record.at) or said) <= FORTNIGHT
    )
