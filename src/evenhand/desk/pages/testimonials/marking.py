"""Marking words in a message: its sentences, those that praise ticked already."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from evenhand.coach.spoken import Span
from evenhand.coach.text.sentences import sentences
from evenhand.desk.coaching import queries as coaching
from evenhand.desk.inbox.models import Message
from evenhand.desk.testimonials import queries
from evenhand.desk.testimonials.models import Testimonial

GOOD = {"praise", "quotable-praise"}
"""Rules of the coach that notice what is worth quoting."""

DIGITS = 10
"""So many are never needed for a place in a message."""


@dataclass(frozen=True)
class Sentence:
    """A sentence of the message, by its place; `ticked` where it praises."""

    value: str
    words: str
    ticked: bool


@dataclass(frozen=True)
class Marking:
    """The page on which words are marked."""

    message: int
    conversation: int
    customer: str
    sentences: tuple[Sentence, ...]
    marked: tuple[int, ...]
    problem: str


def marking_of(message: Message, *, ticked: Collection[str] = (), problem: str = "") -> Marking:
    """The sentences of a message; `ticked` is what was chosen in a form that was refused."""
    praised = _praised(message)
    text = message.text
    lines = tuple(
        Sentence(
            value=_value(span),
            words=span.of(text),
            ticked=_value(span) in ticked if ticked else _meets(span, praised),
        )
        for span in sentences(text)
    )
    return Marking(
        message=message.pk,
        conversation=message.conversation_id,
        customer=message.address.customer.name,
        sentences=lines,
        marked=tuple(queries.marked_in(message).values_list("pk", flat=True)),
        problem=problem,
    )


def _praised(message: Message) -> Sequence[Span]:
    reading = coaching.reading_of(message)
    return [cue.span for cue in reading.understood.cues if cue.rule in GOOD] if reading else []


def _value(span: Span) -> str:
    return f"{span.start}-{span.end}"


def _meets(span: Span, others: Sequence[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def marked_by(message: Message, given: QueryDict) -> Span:
    """What a form marks: what was selected in the thread (`start`, `end`), or ticked sentences.

    Raises Apart; whether words stand in that place is for the action to see.
    """
    if "start" not in given:
        return chosen(message, given.getlist("sentence"))
    places = [given.get(name, "") for name in ("start", "end")]
    if not all(one.isascii() and one.isdigit() and len(one) < DIGITS for one in places):
        raise Apart
    return Span(*map(int, places))


class Apart(Exception):
    """Sentences were ticked that do not follow one another, or none."""


def chosen(message: Message, ticked: Sequence[str]) -> Span:
    """The stretch of the message that was ticked. Raises Apart."""
    values = [one.value for one in marking_of(message).sentences]
    places = sorted(values.index(one) for one in {*ticked} if one in values)
    if not places or places != list(range(places[0], places[-1] + 1)):
        raise Apart
    start = int(values[places[0]].split("-")[0])
    return Span(start, int(values[places[-1]].split("-")[1]))


def next_page(marked: Testimonial, *, asks: bool) -> str:
    """Where one goes on after marking: to ask for the words, unless they are agreed to already."""
    is_open = asks and queries.consent_of(marked) is None
    return "testimonials:askings" if is_open else "testimonials:testimonial"
