"""The second pair of eyes, and undoing what was decided."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from evenhand.desk.journal.actions import record
from evenhand.desk.limits import queries
from evenhand.desk.limits.actions import refusing
from evenhand.desk.limits.actions.showing import show
from evenhand.desk.limits.events import (
    LimitExpired,
    LimitLifted,
    LimitReviewed,
    OpinionGiven,
)
from evenhand.desk.limits.models import Expiry, Lifting, Limit, Opinion, Review
from evenhand.desk.people.models import Teammate


def locked(limit: Limit) -> Limit:
    """The step as it is now, for this transaction alone."""
    return Limit.objects.select_for_update().get(pk=limit.pk)


def is_over(limit: Limit, now: datetime) -> bool:
    """Whether it was taken back, or has ended."""
    gone = Lifting.objects.filter(limit=limit).exists() or hasattr(limit, "expiry")
    return gone or limit.until <= now


@transaction.atomic
def give_opinion(limit: Limit, *, agrees: bool, reason: str, by: Teammate) -> Opinion:
    """The second pair of eyes agrees with a step, or does not, and says why.

    Raises NotYours for its author, NeedsReason without a reason, Over when it was decided already.
    """
    limit = locked(limit)
    if by.pk == limit.by_id or not by.is_active:
        raise refusing.NotYours
    if not reason.strip():
        raise refusing.NeedsReason
    waits = hasattr(limit, "second_look") and not hasattr(limit, "opinion")
    if not waits or is_over(limit, timezone.now()):
        raise refusing.Over
    opinion = Opinion.objects.create(
        limit=limit, author_id=limit.by_id, by=by, agrees=agrees, reason=reason.strip()[:500]
    )
    event = OpinionGiven(
        conversation=limit.conversation_id, limit=limit.pk, agrees=agrees, by=by.pk
    )
    record(event)
    return opinion


@transaction.atomic
def lift(limit: Limit, *, reason: str, by: Teammate) -> Lifting:
    """Take a step back, or end a limit before its day: at once, by anybody who has a reason.

    Raises NeedsReason without one, Over when it has ended already.
    """
    limit = locked(limit)
    if not reason.strip():
        raise refusing.NeedsReason
    if is_over(limit, timezone.now()):
        raise refusing.Over
    lifting = Lifting.objects.create(limit=limit, by=by, reason=reason.strip()[:500])
    event = LimitLifted(
        conversation=limit.conversation_id, limit=limit.pk, step=limit.step, by=by.pk
    )
    record(event)
    show(limit.conversation.customer)
    return lifting


def expire(now: datetime) -> list[Limit]:
    """End what ends by itself at `now` (aware); safe to repeat. Returns what ended."""
    return [limit for limit in queries.over(now) if _expire(limit)]


@transaction.atomic
def _expire(limit: Limit) -> bool:
    _, is_new = Expiry.objects.get_or_create(limit=limit)
    if is_new:
        record(LimitExpired(conversation=limit.conversation_id, limit=limit.pk, step=limit.step))
        show(limit.conversation.customer)
    return is_new


@transaction.atomic
def leave_standing(limit: Limit, *, reason: str, next_at: datetime, by: Teammate) -> Review:
    """A limit was looked at again and stays; `next_at` (aware) is when to look the next time.

    Raises NotYours for its author, NeedsReason without a reason, WrongTime for a day after its end.
    """
    limit = locked(limit)
    now = timezone.now()
    if by.pk == limit.by_id:
        raise refusing.NotYours
    if not reason.strip():
        raise refusing.NeedsReason
    if is_over(limit, now):
        raise refusing.Over
    if not now < next_at <= limit.until:
        raise refusing.WrongTime
    review = Review.objects.create(limit=limit, by=by, reason=reason.strip()[:500], next_at=next_at)
    Limit.objects.filter(pk=limit.pk).update(review_at=next_at)
    record(LimitReviewed(conversation=limit.conversation_id, limit=limit.pk, by=by.pk))
    return review
