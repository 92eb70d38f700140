"""A person is fetched, and leads are reminded of what is to be looked at again."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from evenhand.desk.coaching.models import Reading
from evenhand.desk.inbox.models import Conversation, Message
from evenhand.desk.journal.actions import record
from evenhand.desk.limits import queries
from evenhand.desk.limits.events import LimitReviewDue, PersonCame, PersonFetched
from evenhand.desk.limits.models import Fetch, FetchTaken, Limit, ReviewReminder, Why
from evenhand.desk.people import queries as people
from evenhand.desk.people.models import Teammate

SAFETY, THREAT = "safety", "threat"
BEFORE = timedelta(days=1)


def fetch_for(reading: Reading) -> Fetch | None:
    """Fetch a person when a message reads as a threat or a risk of harm; safe to repeat."""
    if not is_danger(reading):
        return None
    why, message = Why.THREAT if is_threat(reading) else Why.HARM, reading.message
    return _fetch(message.conversation, why=why, message=message, by=None)


def is_danger(reading: Reading) -> bool:
    """Whether a reading says that somebody may come to harm, by a threat or otherwise."""
    return SAFETY in reading.detail.get("flags", ())


def is_threat(reading: Reading) -> bool:
    """Whether a reading's safety flag was raised by a threat against somebody."""
    return any(cue["rule"] == THREAT for cue in reading.detail.get("cues", ()))


def fetch_person(conversation: Conversation, *, by: Teammate) -> Fetch:
    """A teammate fetches a person for a threat that the coach did not read, or that was spoken."""
    waiting = Fetch.objects.filter(conversation=conversation, why=Why.THREAT, taken=None).first()
    return waiting or _fetch(conversation, why=Why.THREAT, message=None, by=by)


@transaction.atomic
def _fetch(
    conversation: Conversation, *, why: Why, message: Message | None, by: Teammate | None
) -> Fetch:
    known = Fetch.objects.filter(message=message).first() if message else None
    if known is not None:
        return known
    made = Fetch.objects.create(conversation=conversation, message=message, why=why, by=by)
    record(PersonFetched(conversation=conversation.pk, fetch=made.pk, by=by.pk if by else None))
    return made


@transaction.atomic
def come(fetch: Fetch, *, by: Teammate) -> FetchTaken:
    """Somebody is there now, and the banner goes; the first to come is remembered."""
    taken, is_new = FetchTaken.objects.get_or_create(fetch=fetch, defaults={"by": by})
    if is_new:
        record(PersonCame(conversation=fetch.conversation_id, fetch=fetch.pk, by=by.pk))
    return taken


@transaction.atomic
def remind(now: datetime) -> list[ReviewReminder]:
    """Tell each lead once, a day before, that a limit is to be looked at again."""
    told = []
    for limit in queries.reviews_due(now + BEFORE):
        for lead in people.leads().exclude(pk=limit.by_id):
            told += _remind(limit, lead)
    return told


def _remind(limit: Limit, lead: Teammate) -> list[ReviewReminder]:
    row, is_new = ReviewReminder.objects.get_or_create(limit=limit, to=lead, due=limit.review_at)
    if is_new:
        record(LimitReviewDue(conversation=limit.conversation_id, limit=limit.pk, to=lead.pk))
    return [row] if is_new else []


def put_away(reminder: ReviewReminder) -> None:
    """The lead has seen it."""
    reminder.seen_at = timezone.now()
    reminder.save(update_fields=["seen_at"])
