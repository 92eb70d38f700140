"""Whose hands are free: who is at work, who takes the next one later, what each carries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import (
    BooleanField,
    Count,
    Exists,
    ExpressionWrapper,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Coalesce
from django.utils import timezone

from evenhand.desk.care.hardness import LOOKS_HARD, looks_hard
from evenhand.desk.care.models import Breather, Held, Strain
from evenhand.desk.care.sharing import Load, next_of
from evenhand.desk.inbox.models import Assignment, Conversation, Listing
from evenhand.desk.journal import queries as journal
from evenhand.desk.people import queries as people
from evenhand.desk.people.models import Teammate

LOOKED_BACK = timedelta(weeks=2)
AT_WORK = timedelta(hours=2)


@dataclass(frozen=True)
class Hand:
    """A teammate to whom a conversation can be given.

    `later` says that they take the next one later, and `takes_from` from when, if that is known:
    it does not say why. `is_waited_for` says that this conversation is held for them.
    """

    teammate: Teammate
    load: Load
    is_at_work: bool
    later: bool
    takes_from: datetime | None
    is_waited_for: bool


def hands_for(conversation: Conversation, now: datetime) -> list[Hand]:
    """Those who answer now, by name, as far as giving them `conversation` goes; one statement."""
    me = OuterRef("pk")
    waiting = Listing.objects.filter(owner=me, is_open=True, waiting_since__isnull=False)
    looks = Q(situation__in=LOOKS_HARD)
    hard = Strain.objects.filter(teammate=me, at__gte=now - LOOKED_BACK)
    resting = Breather.objects.filter(teammate=me, until__gt=now)
    given = Assignment.objects.filter(to=me).order_by("-at")
    rows = people.teammates().annotate(
        hard=_count(hard, "teammate"),
        waiting=_count(waiting, "owner"),
        hard_waiting=_count(waiting.filter(looks), "owner"),
        given_at=Subquery(given.values("at")[:1]),
        rests_until=Subquery(resting.values("until")[:1]),
        rests_after=Subquery(resting.values("after")[:1]),
        is_at_work=_is_among(journal.active_since(now - AT_WORK)),
        is_waited_for=Exists(Held.objects.filter(conversation=conversation, to=me)),
    )
    return [
        Hand(
            teammate=one,
            load=Load(one.pk, one.hard + one.hard_waiting, one.waiting, one.given_at),
            is_at_work=one.is_at_work,
            later=one.rests_until is not None,
            takes_from=None if one.rests_after else one.rests_until,
            is_waited_for=one.is_waited_for,
        )
        for one in rows
    ]


def _count(rows: QuerySet[Any], of: str) -> Coalesce:
    """How many of the rows belong to the teammate that they are compared with."""
    counted = rows.order_by().values(of).annotate(counted=Count("pk")).values("counted")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _is_among(ids: QuerySet[Any, Any]) -> ExpressionWrapper[Q]:
    return ExpressionWrapper(Q(pk__in=ids), output_field=BooleanField())


def next_for(hands: Iterable[Hand], listing: Listing, reader: Teammate) -> Teammate | None:
    """Who is next for a conversation: at work now, not taking the next one later, not its owner.

    Whoever asks is at work. None when there is nobody else to give it to.
    """
    there = {
        one.teammate.pk: one
        for one in hands
        if (one.is_at_work or one.teammate == reader)
        and not one.later
        and one.teammate.pk != listing.owner_id
    }
    is_hard = looks_hard(listing.situation, listing.flags)
    found = next_of((one.load for one in there.values()), is_hard=is_hard)
    return there[found].teammate if found is not None else None


def breather_of(teammate: Teammate, now: datetime | None = None) -> Breather | None:
    """The breather that a teammate is on, if any: to be shown to nobody but them."""
    rows = Breather.objects.filter(teammate=teammate, until__gt=now or timezone.now())
    return rows.select_related("after__customer").first()
