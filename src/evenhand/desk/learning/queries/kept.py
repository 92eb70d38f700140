"""What teammates did with lessons. Sums are for all; who did what is for themselves alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Avg, Count, IntegerField, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from evenhand.desk.learning.models import Card, Lesson, LessonRead, Rating, Saved, Stash
from evenhand.desk.learning.queries.lessons import live_cards
from evenhand.desk.people.models import Teammate


@dataclass(frozen=True)
class Worth:
    """What a lesson is to all together: reads, cards saved, ratings and their mean (None: none)."""

    reads: int = 0
    saves: int = 0
    ratings: int = 0
    mean: float | None = None


def worth_of(lesson: Lesson) -> Worth:
    """In one statement."""
    return popularity(Lesson.objects.filter(pk=lesson.pk))[lesson.pk]


def popularity(rows: QuerySet[Lesson]) -> Mapping[int, Worth]:
    """The same for several lessons, by their ids, in one statement."""
    found = rows.order_by().annotate(
        told_reads=_counted(LessonRead.objects.filter(lesson=OuterRef("pk")), "lesson"),
        told_saves=_counted(_saved_for_all(), "card__lesson"),
        told_ratings=_counted(Rating.objects.filter(lesson=OuterRef("pk")), "lesson"),
        told_mean=Subquery(
            Rating.objects.filter(lesson=OuterRef("pk"))
            .order_by()
            .values("lesson")
            .annotate(mean=Avg("worth"))
            .values("mean")
        ),
    )
    values = found.values_list("pk", "told_reads", "told_saves", "told_ratings", "told_mean")
    return {pk: Worth(reads, saves, ratings, mean) for pk, reads, saves, ratings, mean in values}


def _saved_for_all() -> QuerySet[Saved]:
    """Saved cards of a lesson; what somebody made and did not share is not told by a sum either."""
    rows = Saved.objects.filter(card__lesson=OuterRef("pk"))
    return rows.filter(Q(card__owner=None) | Q(card__shared_at__isnull=False))


def _counted(rows: QuerySet[LessonRead] | QuerySet[Saved] | QuerySet[Rating], by: str) -> Coalesce:
    counts = rows.order_by().values(by).annotate(counted=Count("pk")).values("counted")
    return Coalesce(Subquery(counts, output_field=IntegerField()), 0)


def rating_of(lesson: Lesson, teammate: Teammate) -> int:
    """What the lesson was worth to them, 0 when they have not said."""
    said = Rating.objects.filter(lesson=lesson, by=teammate).first()
    return said.worth if said else 0


def has_read(lesson: Lesson, teammate: Teammate, day: date) -> bool:
    """Whether they read it on that day of theirs."""
    return LessonRead.objects.filter(lesson=lesson, by=teammate, day=day).exists()


def last_read(teammate: Teammate) -> Mapping[int, date]:
    """The day on which they last read each lesson, by the lesson's id."""
    rows = LessonRead.objects.filter(by=teammate).order_by("day")
    return dict(rows.values_list("lesson", "day"))


def stashes_of(teammate: Teammate) -> QuerySet[Stash]:
    """Their stashes by name, each with the number of its cards as `held`."""
    return Stash.objects.filter(owner=teammate).annotate(held=Count("saved")).order_by("name", "pk")


def saved_in(stash: Stash) -> QuerySet[Saved]:
    """What a stash holds and its owner may still see, the last saved first."""
    cards = live_cards(stash.owner)
    rows = Saved.objects.filter(stash=stash, card__in=cards.order_by())
    return rows.prefetch_related(Prefetch("card", cards)).order_by("-pk")


def saves_of(teammate: Teammate, cards: Iterable[Card]) -> QuerySet[Saved]:
    """Where they have saved these cards, in whatever stashes."""
    rows = Saved.objects.filter(stash__owner=teammate, card__in=list(cards))
    return rows.select_related("stash")
