"""Keeping reviews from wherever they were made, and what is due after them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import queries
from evenhand.desk.practice.fitting import fitted, second_goes
from evenhand.desk.practice.models import Due, Fit, Review
from evenhand.desk.practice.scheduling import Go, remembered

OLDEST = timedelta(days=366)
"""A review from longer ago comes from a clock that is wrong."""

LONGEST = 600
"""Seconds that a go is taken to last at most."""


@dataclass(frozen=True)
class Made:
    """A review as it was made: its own id, the card's id, the rating, when (aware), how long."""

    made_id: UUID
    card: int
    rating: int
    at: datetime
    seconds: int | None = None


@dataclass(frozen=True)
class Kept:
    """What came of reviews: those that are safe here now, and those that name no card of one's."""

    kept: tuple[UUID, ...]
    refused: tuple[UUID, ...]


@transaction.atomic
def keep(teammate: Teammate, made: Sequence[Made]) -> Kept:
    """Keep one's own reviews, from any device, in any order, once however often they come.

    A time that cannot be, to come or more than a year ago, is taken to be now. What is due is
    made anew for the cards named. The teammate is locked, so that two devices take turns.
    """
    Teammate.objects.select_for_update().filter(pk=teammate.pk).first()
    now, there = timezone.now(), queries.reviewable(teammate, {one.card for one in made})
    rows = [_review(teammate, one, now) for one in made if one.card in there]
    Review.objects.bulk_create(rows, ignore_conflicts=True)
    renew(teammate, {one.card_id for one in rows})
    return Kept(
        kept=tuple(one.made_id for one in made if one.card in there),
        refused=tuple(one.made_id for one in made if one.card not in there),
    )


def _review(teammate: Teammate, made: Made, now: datetime) -> Review:
    at = made.at if now - OLDEST <= made.at <= now else now
    return Review(
        teammate=teammate,
        card_id=made.card,
        rating=made.rating,
        day=queries.day_of(teammate, at),
        at=at,
        made_id=made.made_id,
        seconds=None if made.seconds is None else min(max(made.seconds, 0), LONGEST),
    )


@transaction.atomic
def renew(teammate: Teammate, cards: Collection[int] | None = None) -> None:
    """Make anew what is due, from the reviews alone: of these cards, or of all."""
    stabilities = queries.fit_of(teammate)
    goes = queries.goes_of(teammate, cards)
    rows = [
        Due(teammate=teammate, card_id=card, **asdict(remembered(of_it, stabilities)))
        for card, of_it in goes.items()
    ]
    follows = ["due", "stability", "difficulty", "first_day", "latest_day", "times"]
    Due.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["teammate", "card"], update_fields=follows
    )


def fit_anew(now: datetime) -> None:
    """Fit how long people remember to their own reviews, where there are enough new ones."""
    for teammate in queries.outgrown(now):
        _fit(teammate, list(queries.goes_of(teammate).values()), now)


@transaction.atomic
def _fit(teammate: Teammate, cards: Sequence[Sequence[Go]], now: datetime) -> None:
    stabilities = list(fitted(second_goes(cards)))
    how_many = sum(len(goes) for goes in cards)
    Fit.objects.update_or_create(
        teammate=teammate,
        defaults={"stabilities": stabilities, "reviews": how_many, "at": now},
    )
    renew(teammate)
