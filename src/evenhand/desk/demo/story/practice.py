"""Practice: what three of the team have learnt in eight weeks, and a plan that one is on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import uuid4

from evenhand.desk.demo.cast import ines, tomas
from evenhand.desk.demo.story import guesthouse
from evenhand.desk.demo.times import DAY, ago
from evenhand.desk.learning.models import Card, Topic
from evenhand.desk.learning.queries import practised_cards
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import actions, queries
from evenhand.desk.practice.actions import Made
from evenhand.desk.practice.models import WEEK, Plan, Rating

FIRST = ("soon-is-not-a-time", "could-you-not-you-must")
"""The lessons with which all three began."""

LEARNT = ((13, 3), (11, 2), (9, 3), (8, 1), (6, 3), (5, 4), (3, 2), (1, 3))
"""A card each: how many days ago it was seen, and how well it was known."""

EARLIER = 40
"""Cards that all three have seen before."""

LATER = (0, 3, 10, 24)
"""Days after the first go on which a card came back."""

PACE = 1.3
"""Days between one new card and the next."""

BEGUN = 2
"""Days ago."""


def tell(newcomer: Teammate) -> None:
    """Tell it of whoever came first, once there is a library."""
    there = practised_cards()
    first = list(there.filter(lesson__slug__in=FIRST))
    more = there.exclude(lesson__slug__in=FIRST).exclude(lesson__topic=Topic.ACKNOWLEDGING)
    known = [*first, *more[: EARLIER - len(first)]]
    team = (newcomer, ines(), tomas())
    for place, teammate in enumerate(team):
        newest = _newest() if teammate == newcomer else []
        actions.keep(teammate, [*newest, *_earlier(known, place)])
    guesthouse.tell(team)
    _plan(newcomer)


def _newest() -> list[Made]:
    """What the newcomer has seen in the last two weeks."""
    cards = practised_cards().filter(lesson__topic=Topic.ACKNOWLEDGING)[: len(LEARNT)]
    return [
        Made(uuid4(), card.pk, rating, ago(days * DAY), 11)
        for card, (days, rating) in zip(cards, LEARNT, strict=False)
    ]


def _earlier(cards: Sequence[Card], place: int) -> Iterator[Made]:
    """Goes at one card after the other; first ones go better the longer they practise."""
    for number, card in enumerate(cards):
        begun = guesthouse.PRACTISED - number * PACE
        for step, days in enumerate(LATER):
            if begun > days:
                every = 2 + number // 6 if step == 0 else 8
                again = (number + step + place) % every == 0
                rating = Rating.AGAIN if again else 2 + (number + step) % 3
                yield Made(uuid4(), card.pk, rating, ago((begun - days) * DAY + place), 9)


def _plan(newcomer: Teammate) -> None:
    plan = actions.begin_plan(Topic.ACKNOWLEDGING, WEEK, by=newcomer)
    at = ago(BEGUN * DAY)
    Plan.objects.filter(pk=plan.pk).update(at=at, begins=queries.day_of(newcomer, at))
