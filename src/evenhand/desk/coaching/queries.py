"""Reading what the coach said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, QuerySet

from evenhand.coach.spoken import SITUATIONS
from evenhand.desk.coaching.models import Correction, Finding, Outcome, Reading
from evenhand.desk.inbox.models import Conversation, Message
from evenhand.desk.people.models import Teammate


def readings_of(messages: Iterable[Message]) -> dict[int, Reading]:
    """The readings of these messages, by message id."""
    ids = [message.pk for message in messages]
    rows = Reading.objects.filter(message__in=ids).select_related("correction")
    return {row.message_id: row for row in rows}


def reading_of(message: Message | int) -> Reading | None:
    """What the coach understood of a message, or of the one with that id."""
    return Reading.objects.filter(message=message).select_related("correction").first()


def pending_findings(conversation: Conversation, teammate: Teammate) -> QuerySet[Finding]:
    """What was found in the draft that the teammate is writing."""
    return Finding.objects.filter(conversation=conversation, by=teammate, reply=None)


def dismissed(conversation: Conversation, teammate: Teammate) -> frozenset[tuple[str, str]]:
    """Pairs of rule and words for which the teammate said: not here."""
    rows = pending_findings(conversation, teammate).filter(outcome=Outcome.DISMISSED)
    return frozenset(rows.values_list("rule", "words"))


def sent_findings(teammate: Teammate) -> QuerySet[Finding]:
    """What was found in replies that the teammate sent, of the newest reply first."""
    rows = Finding.objects.filter(by=teammate, reply__isnull=False).select_related("reply")
    return rows.order_by("-reply__at", "-pk")


def corrections_by(teammate: Teammate) -> QuerySet[Correction]:
    """Where the teammate read a message otherwise than the coach, the newest first."""
    rows = Correction.objects.filter(by=teammate).exclude(situation=F("reading__situation"))
    return rows.order_by("-at", "-pk")


@dataclass(frozen=True, slots=True)
class Taught:
    """A message with the situation that a person gave it, or left as it was read."""

    message: int
    text: str
    read_as: str
    situation: str
    is_correction: bool


MOST_STOOD = 2_000
"""Readings that stood which are looked at, the newest first."""


def taught() -> list[Taught]:
    """What people said of readings: all corrections, and the newest readings that stood.

    A reading stood where an answer to its message was sent and nobody corrected it. What is read
    from records, not from words, is left out.
    """
    rows = Reading.objects.filter(situation__in=SITUATIONS).select_related("correction", "message")
    corrected = rows.filter(correction__situation__in=SITUATIONS).order_by("pk")
    answered = rows.filter(correction=None, message__answers__isnull=False)
    stood = answered.order_by("-pk").distinct()[:MOST_STOOD]
    return [_taught(reading) for reading in (*corrected, *stood)]


def _taught(reading: Reading) -> Taught:
    message, is_correction = reading.message, hasattr(reading, "correction")
    return Taught(message.pk, message.text, reading.situation, reading.shown, is_correction)
