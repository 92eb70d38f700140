"""Lessons and cards to practise, made in as few words as will do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from django.utils import timezone

from evenhand.desk.learning.models import Card, Kind, Lesson, Topic
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import actions
from evenhand.desk.practice.actions import Made
from evenhand.desk.practice.scheduling import Go

NAMES = UUID("6c1f5f0e-8d1c-4f7e-9a55-3f0a4f1f6d51")


def an_id(number: int) -> UUID:
    """An id that a device may have given, the same for the same number."""
    return uuid5(NAMES, str(number))


def lesson(slug: str = "name-the-hope", topic: str = Topic.ACKNOWLEDGING) -> Lesson:
    """A lesson of that slug, made when first named."""
    title = slug.replace("-", " ").capitalize()
    made, _ = Lesson.objects.get_or_create(slug=slug, defaults={"title": title, "topic": topic})
    return made


def card(
    key: str = "one",
    *,
    of: Lesson | None = None,
    kind: str = Kind.QUESTION,
    back: str = "Because it was her fortieth.",
    owner: Teammate | None = None,
) -> Card:
    """A card with a back, of the library unless somebody owns it."""
    title = key.capitalize()
    front = f"What did **he** hope for? ({key})"
    of = of or lesson()
    return Card.objects.create(
        lesson=of, key=key, kind=kind, title=title, front=front, back=back, owner=owner
    )


def cards(many: int, *, of: Lesson | None = None) -> list[Card]:
    """So many cards of one lesson."""
    of = of or lesson()
    rows = [
        Card(
            lesson=of, key=f"card-{n}", kind=Kind.QUESTION, title=f"Card {n}", front="?", back="!",
            place=n,
        )
        for n in range(many)
    ]  # fmt: skip
    return Card.objects.bulk_create(rows)


def made(
    of: Card, *, number: int = 0, rating: int = 3, days_ago: float = 0, seconds: int | None = None
) -> Made:
    """A review as a device sends it."""
    at = timezone.now() - timedelta(days=days_ago)
    return Made(an_id(number), of.pk, rating, at, seconds)


def reviewed(of: Card, *, by: Teammate, rating: int = 3, days_ago: float = 0) -> None:
    """Somebody has seen a card that many days ago."""
    number = of.pk * 1000 + int(days_ago)
    actions.keep(by, [made(of, number=number, rating=rating, days_ago=days_ago)])


def go(day: int, rating: int = 3, *, number: int = 0) -> Go:
    """A go on the day of that number, counted from the first of January 2026."""
    at = datetime(2026, 1, 1, 9, tzinfo=UTC) + timedelta(days=day, seconds=number)
    return Go(at.date(), at, an_id(number), rating)
