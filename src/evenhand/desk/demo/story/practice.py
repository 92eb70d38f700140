"""Practice: what the newcomer has learnt in the story's last two weeks, and a plan they are on."""

from __future__ import annotations

from uuid import uuid4

from evenhand.desk.demo.times import DAY, ago
from evenhand.desk.learning.models import Topic
from evenhand.desk.learning.queries import practised_cards
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import actions, queries
from evenhand.desk.practice.actions import Made
from evenhand.desk.practice.models import WEEK, Plan

LEARNT = ((13, 3), (11, 2), (9, 3), (8, 1), (6, 3), (5, 4), (3, 2), (1, 3))
"""A card each: how many days ago it was seen, and how well it was known."""

BEGUN = 2
"""Days ago."""


def tell(newcomer: Teammate) -> None:
    """Tell it of whoever came first, once there is a library."""
    cards = practised_cards().filter(lesson__topic=Topic.ACKNOWLEDGING)[: len(LEARNT)]
    made = [
        Made(uuid4(), card.pk, rating, ago(days * DAY), 11)
        for card, (days, rating) in zip(cards, LEARNT, strict=False)
    ]
    actions.keep(newcomer, made)
    plan = actions.begin_plan(Topic.ACKNOWLEDGING, WEEK, by=newcomer)
    at = ago(BEGUN * DAY)
    Plan.objects.filter(pk=plan.pk).update(at=at, begins=queries.day_of(newcomer, at))
