"""Weeks of practice and of replies, written in bulk: figures need many, and tests little time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from evenhand.desk.coaching.models import Finding, Outcome
from evenhand.desk.customers.actions import recognise
from evenhand.desk.inbox.models import Conversation, Reply
from evenhand.desk.learning.models import Card, Lesson
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice.models import Review
from tests.desk.practice.cards import cards, lesson

RULE = "vague-time"


def about_time(slug: str = "soon-is-not-a-time") -> Lesson:
    """A lesson on vague times."""
    made = lesson(slug)
    made.about = [RULE, "promise-an-exact-time"]
    made.save()
    return made


def gone_at(of: Iterable[Card], *, by: Teammate, days_ago: float, rating: int = 3) -> None:
    """Somebody saw each of these cards that many days ago."""
    at = timezone.now() - timedelta(days=days_ago)
    Review.objects.bulk_create(
        Review(teammate=by, card=one, rating=rating, at=at, day=at.date(), made_id=uuid4())
        for one in of
    )


def wrote(
    many: int, *, by: Teammate, days_ago: float, found: int = 0, outcome: str = Outcome.SENT
) -> None:
    """So many replies of somebody that many days ago, with a vague time in `found` of them."""
    to, at = recognise("email", "elke@example.com"), timezone.now() - timedelta(days=days_ago)
    talk = Conversation.objects.create(customer=to.customer, channel="email")
    replies = Reply.objects.bulk_create(
        Reply(conversation=talk, by=by, to=to, text="Soon.", at=at, deliver_at=at)
        for _ in range(many)
    )
    Finding.objects.bulk_create(
        Finding(
            conversation=talk, by=by, reply=one, rule=RULE, words="soon", outcome=outcome, at=at
        )
        for one in replies[:found]
    )


def practised(by: Teammate, *, days_ago: float = 30, of: Lesson | None = None) -> Lesson:
    """Somebody saw four cards about vague times, one of them unknown, and again a week later."""
    of = of or about_time()
    there = list(of.cards.all()) or cards(4, of=of)
    gone_at(there[:3], by=by, days_ago=days_ago)
    gone_at(there[3:], by=by, days_ago=days_ago, rating=1)
    gone_at(there, by=by, days_ago=days_ago - 7)
    return of
