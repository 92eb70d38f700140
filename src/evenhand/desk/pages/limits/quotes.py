"""The words that were said: sentences of a customer's messages in which the coach saw abuse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from evenhand.coach.spoken import Span
from evenhand.coach.text.sentences import sentence_at, sentences
from evenhand.desk.coaching.models import Reading
from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox.models import Message
from evenhand.desk.limits import queries
from evenhand.desk.limits.actions import Said, is_threat

ABOUT = {"insult-to-person", "threat", "swearing-at-the-matter"}
MOST_READ, MOST_SHOWN, LONGEST = 20, 6, 400


@dataclass(frozen=True)
class Quote:
    """Words in a message, by `value` in a form."""

    message: Message
    start: int
    end: int
    is_threat: bool = False

    @property
    def words(self) -> str:
        """The very words."""
        return self.message.text[self.start : self.end]

    @property
    def at(self) -> datetime:
        """When they were written."""
        return self.message.at

    @property
    def value(self) -> str:
        """How a form names it."""
        return f"{self.message.pk}:{self.start}:{self.end}"

    @property
    def said(self) -> Said:
        """The words as a step keeps them."""
        return Said(self.words, self.message, self.start, self.end)


def quotes_of(customer: Customer) -> tuple[Quote, ...]:
    """What may be quoted, newest first, in one statement: abuse where the coach saw it.

    Where it saw none, the newest message itself may be quoted.
    """
    readings = list(queries.readings(customer)[:MOST_READ])
    found = [quote for reading in readings for quote in quotes_in(reading)]
    if not found and readings:
        newest = readings[0].message
        end = min(len(newest.text), LONGEST)
        found = [Quote(newest, 0, end)] if newest.text.strip() else []
    return tuple(found[:MOST_SHOWN])


def quotes_in(reading: Reading) -> Iterator[Quote]:
    """The sentences of one message that hold abuse, each once."""
    cues = [cue for cue in reading.understood.cues if cue.rule in ABOUT]
    if not cues or (reading.shown != "abusive" and not is_threat(reading)):
        return
    message, places = reading.message, sentences(reading.message.text)
    spans = {_around(places, cue.span): cue.rule == "threat" for cue in cues}
    for span in sorted(spans):
        yield Quote(message, span.start, min(span.end, span.start + LONGEST), spans[span])


def _around(places: tuple[Span, ...], span: Span) -> Span:
    if not places:
        return span
    first = places[sentence_at(places, span.start)]
    return Span(min(first.start, span.start), max(first.end, span.end))
