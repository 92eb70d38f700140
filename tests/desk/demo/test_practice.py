"""Practice in the sample story."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from evenhand.desk.demo import actions
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import queries
from evenhand.desk.practice.actions import keep
from evenhand.desk.practice.models import Due, Plan, Review
from tests.desk.pages.teammates import a_teammate
from tests.desk.practice.cards import cards, made


def newcomer() -> Teammate:
    cards(8)
    somebody = a_teammate()
    actions.hand_over(somebody)
    return somebody


def test_the_newcomer_finds_something_due_and_a_plan_under_way() -> None:
    somebody = newcomer()
    today = queries.today_of(somebody, timezone.now())
    assert (Review.objects.count(), Review.objects.filter(teammate=somebody).count()) == (8, 8)
    assert len(today.cards) >= 3
    assert today.stretch is not None
    assert (today.stretch.day, today.stretch.days) == (3, 7)


def test_it_goes_with_the_story_and_what_is_real_stays() -> None:
    somebody = newcomer()
    card = Review.objects.all()[0].card
    keep(somebody, [made(card, number=7)])
    Teammate.objects.update(at=timezone.now() - timedelta(minutes=1))
    actions.remove_story()
    assert [review.card for review in Review.objects.all()] == [card]
    assert [(due.card, due.times) for due in Due.objects.all()] == [(card, 1)]
    assert Plan.objects.count() == 0
