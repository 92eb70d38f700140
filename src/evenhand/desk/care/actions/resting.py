"""Breathers, and giving conversations to those who are not on one."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet, Value
from django.db.models.functions import Least
from django.utils import timezone

from evenhand.desk.care import queries
from evenhand.desk.care.models import Breather, Held, Nudge
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people.models import Teammate

AFTERWARDS = timedelta(minutes=10)
LONGEST = timedelta(hours=2)


def take_breather(
    teammate: Teammate, *, minutes: int = 0, after: Conversation | None = None
) -> Breather:
    """Nothing new for that many minutes, or until `after` is done with and ten minutes longer.

    One that waits for a conversation ends after two hours at the latest. What offered it is put
    away. Raises ValueError for neither a number of minutes nor a conversation.
    """
    if minutes <= 0 and after is None:
        raise ValueError("a breather lasts some minutes, or until a conversation is done")
    now = timezone.now()
    until = now + (LONGEST if after else min(timedelta(minutes=minutes), LONGEST))
    breather, _ = Breather.objects.update_or_create(
        teammate=teammate, defaults={"until": until, "after": after, "at": now}
    )
    Nudge.objects.filter(to=teammate, strain__isnull=False, seen_at=None).update(seen_at=now)
    return breather


def let_begin(conversation: Conversation, *, owner_now: int | None = None) -> None:
    """Who wanted a breather after this conversation is done with it: ten minutes are left.

    With `owner_now`, a teammate's id, that one goes on with it.
    """
    soon = timezone.now() + AFTERWARDS
    rows = Breather.objects.filter(after=conversation).exclude(teammate=owner_now)
    rows.update(until=Least("until", Value(soon)), after=None)


@transaction.atomic
def end_breather(teammate: Teammate) -> None:
    """Back again: whatever was held is theirs now. Nothing stays of the breather."""
    Breather.objects.filter(teammate=teammate).delete()
    _give_held(Held.objects.filter(to=teammate))


@transaction.atomic
def give(conversation: Conversation, *, to: Teammate | None, by: Teammate) -> Held | None:
    """Give a conversation to a teammate, or back to all with `to=None`.

    To one who takes the next one later it is held until then, and meanwhile stays where it is;
    returns what is held, None when it was given at once. Whoever takes it themselves has it.
    """
    if to is None or to == by or queries.breather_of(to) is None:
        Held.objects.filter(conversation=conversation).delete()
        inbox.assign(conversation, to=to, by=by)
        return None
    held, _ = Held.objects.update_or_create(
        conversation=conversation, defaults={"to": to, "by": by, "at": timezone.now()}
    )
    return held


@transaction.atomic
def hand_out(now: datetime) -> None:
    """End the breathers that are over at `now` (aware), and give out what was held for them."""
    Breather.objects.filter(until__lte=now).delete()
    _give_held(Held.objects.filter(to__breather=None))


def _give_held(rows: QuerySet[Held]) -> None:
    for held in rows.select_related("conversation", "to", "by"):
        inbox.assign(held.conversation, to=held.to, by=held.by)
        held.delete()


def drop_held(conversation: Conversation) -> None:
    """It was given to somebody, or closed: nothing is held any more."""
    Held.objects.filter(conversation=conversation).delete()
