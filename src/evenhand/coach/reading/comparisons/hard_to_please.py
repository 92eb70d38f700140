"""Most of their earlier contacts were complaints, and this one is one too.

Why it matters: mood is read against somebody's own usual, never against other people's. For this
person a complaint is not a sign of a new low; answer the matter, evenly, and do not chase applause.

What it often means: high standards, or a run of failures that were ours. The dated contacts show
which.

Source: Canity, How to Deal with Customers (2022), on asking why this is hard.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

from evenhand.coach.kinds import either, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.records.matter import is_before, of_kind
from evenhand.coach.records.values import text
from evenhand.coach.rule import Compared, Known, Look, Rule
from evenhand.coach.spoken import Fact, Facts, Record

rule = Rule(
    concern="hard-to-please",
    hint="Like most of their contacts: compare with their usual.",
    since="0.2",
)

_AT = datetime(2026, 3, 20, 9, tzinfo=UTC)


def _contacts(*situations: str) -> tuple[Record, ...]:
    return tuple(
        Record("conversation", date(2025, month, 5), f"C-{month}", {"situation": situation})
        for month, situation in enumerate(situations, 1)
    )


def _known(said: str, *situations: str) -> Known:
    return Known(said, facts=Facts(records=_contacts(*situations)), at=_AT)


_MOSTLY = ("angry", "disappointed", "routine", "angry", "disappointed", "angry")
notices = (
    _known("I am «disappointed» again, the soup was cold.", *_MOSTLY),
    _known("The towel «is torn», I expected better.", *_MOSTLY),
    _known("I'm «fed up» with this.", "hard-to-please", "angry", "angry", "angry", "disappointed"),
)

ignores = (
    "I am disappointed, the soup was cold.",
    _known("I am disappointed, the soup was cold.", "angry", "angry", "angry", "angry"),
    _known("I am disappointed.", "angry", "routine", "delighted", "angry", "routine", "angry"),
    _known("Could I have a new towel?", *_MOSTLY),
    _known("I am not disappointed at all, the soup was lovely.", *_MOSTLY),
    _known("I am not angry, only curious.", *_MOSTLY),
    _known("The waiter was not rude.", *_MOSTLY),
)

_DISPLEASED = frozenset(("disappointed", "angry", "hard-to-please"))
_COMPLAINT = either(
    phrases(*words("disappointment"), unless_negated=True),
    phrases(*words("anger"), unless_negated=True),
    phrases(*words("poor_service"), unless_negated=True),
    phrases(*words("faults")),
)
_FEWEST = 5
_SHARE = 0.7
_MOST_SHOWN = 5


def find(look: Look) -> Iterator[Compared]:
    """The first words that complain, when the contacts on record mostly did."""
    contacts = [
        record
        for record in of_kind(look.facts.records, "contact")
        if is_before(record, look.at) and text(record, "situation")
    ]
    displeased = [record for record in contacts if text(record, "situation") in _DISPLEASED]
    if len(contacts) < _FEWEST or len(displeased) < _SHARE * len(contacts):
        return
    place = next((span for span in _COMPLAINT(look) if span is not None), None)
    if place is not None:
        facts = tuple(map(_shown, displeased[-_MOST_SHOWN:]))
        yield Compared(place.start, place.end, facts)


def _shown(record: Record) -> Fact:
    says = f"Earlier contact: {text(record, 'situation')}"
    return Fact(says, record.at, "record", record.key)
