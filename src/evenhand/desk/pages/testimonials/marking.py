"""Marking words in a message: its sentences, those that praise ticked already."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from evenhand.coach.spoken import Span
from evenhand.coach.text.sentences import sentences
from evenhand.desk.coaching import queries as coaching
from evenhand.desk.inbox.models import Message
from evenhand.desk.testimonials import queries

GOOD = {"praise", "quotable-praise"}
"""Rules of the coach that notice what is worth quoting."""


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
