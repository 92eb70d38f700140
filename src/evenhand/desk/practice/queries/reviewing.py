"""Reviews, what is due, and what is new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta

from django.db.models import Case, Count, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from evenhand.desk.learning.models import Card, Saved, Topic
from evenhand.desk.learning.queries import live_cards, practised_cards
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice.models import Due, Fit, Review
from evenhand.desk.practice.planning import NEW_A_DAY, Stack, Stretch
from evenhand.desk.practice.scheduling import USUAL, Go

FIELDS = ("day", "at", "made_id", "rating")
"""What a go is made of."""

AHEAD = 120
"""New cards that are looked at, at most: two weeks of full portions."""

ENOUGH = 100
"""Reviews of somebody before anything is fitted to them, and between one fit and the next."""


def reviews_of(teammate: Teammate) -> QuerySet[Review]:
    """One's own reviews, as they were made."""
    return Review.objects.filter(teammate=teammate).order_by("day", "at", "made_id")


def goes_of(teammate: Teammate, cards: Collection[int] | None = None) -> Mapping[int, list[Go]]:
    """One's goes by the card's id, in order; of these cards, or of all."""
    rows = reviews_of(teammate)
    if cards is not None:
        rows = rows.filter(card__in=cards)
    found: defaultdict[int, list[Go]] = defaultdict(list)
    for card, day, at, made_id, rating in rows.values_list("card", *FIELDS):
        found[card].append(Go(day, at, made_id, rating))
    return found


def reviewable(teammate: Teammate, cards: Collection[int]) -> set[int]:
    """Which of these a review may name: what one may see, in the library still or not."""
    own = Q(owner=None) | Q(shared_at__isnull=False) | Q(owner=teammate)
    return set(Card.objects.filter(own, pk__in=cards).values_list("pk", flat=True))


def fit_of(teammate: Teammate) -> Sequence[float]:
    """The initial stabilities that hold for somebody, in days."""
    found = Fit.objects.filter(teammate=teammate).values_list("stabilities", flat=True).first()
    return tuple(found) if found else USUAL


def outgrown(now: datetime) -> QuerySet[Teammate]:
    """Those with enough reviews since they were last fitted, a week ago at least."""
    rows = Teammate.objects.annotate(
        made=Count("reviews"), known=Coalesce("fit__reviews", Value(0))
    ).filter(made__gte=F("known") + ENOUGH)
    return rows.exclude(fit__at__gt=now - timedelta(days=7))


def dues_of(teammate: Teammate) -> QuerySet[Due]:
    """What one has seen before and practises still, first due first."""
    rows = Due.objects.filter(teammate=teammate, card__in=practised_cards(teammate))
    return rows.order_by("due", "card")


def new_cards(teammate: Teammate, topic: str = "") -> QuerySet[Card]:
    """What one has never seen: one's own sentences first, then by topic as the library has them."""
    rows = practised_cards(teammate).exclude(
        pk__in=Due.objects.filter(teammate=teammate).values("card")
    )
    if topic:
        rows = rows.filter(lesson__topic=topic)
    places = [When(lesson__topic=one, then=place) for place, one in enumerate(Topic.values)]
    own = Case(When(owner=teammate, then=0), default=1)
    order = Case(*places, default=len(places))
    return rows.order_by(own, order, "lesson__title", "lesson", "place", "pk")


def stack_of(teammate: Teammate, stretch: Stretch | None = None) -> Stack:
    """What there is to choose from; in a plan its topic comes first, and alone brings new cards."""
    topic = stretch.topic if stretch else ""
    rows = list(dues_of(teammate).values_list("due", "card", "card__lesson__topic"))
    dues = [(due, card) for due, card, of in rows if topic and of == topic]
    dues += [(due, card) for due, card, of in rows if not topic or of != topic]
    news = list(new_cards(teammate, topic).values_list("pk", flat=True)[:AHEAD])
    return Stack(dues, news, stretch.news_a_day(len(news)) if stretch else NEW_A_DAY)


def done_on(teammate: Teammate, day: date) -> tuple[int, int]:
    """How many cards one has seen on a day, and how many of them for the first time."""
    rows = Due.objects.filter(teammate=teammate, latest_day=day)
    found = rows.aggregate(done=Count("pk"), begun=Count("pk", filter=Q(first_day=day)))
    return found["done"], found["begun"]


def cards_of(teammate: Teammate, ids: Sequence[int]) -> list[Card]:
    """Cards that one practises, in the order of their ids as given; others are left out."""
    found = {card.pk: card for card in practised_cards(teammate).filter(pk__in=ids)}
    return [found[pk] for pk in ids if pk in found]


def stashed(teammate: Teammate) -> QuerySet[Saved]:
    """The cards in one's own stashes that are there to be read, a stash after the other."""
    rows = Saved.objects.filter(stash__owner=teammate, card__in=live_cards(teammate))
    return rows.order_by("stash__name", "pk")
