"""Plans, leave and what a day holds."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.http import Http404
from django.utils import timezone

from evenhand.desk.learning.models import Card, Topic
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import access, actions, queries
from evenhand.desk.practice.models import WEEK, Leave, Plan, Reminder, Subscription
from evenhand.desk.practice.queries import Today
from tests.desk.cast import nadia, tomas
from tests.desk.practice.cards import card, cards, lesson, reviewed


def today() -> date:
    return queries.day_of(nadia(), timezone.now())


def in_days(days: int) -> Today:
    return queries.today_of(nadia(), timezone.now() + timedelta(days=days))


def test_a_new_teammate_has_a_few_new_cards_and_may_go_on() -> None:
    ids = tuple(one.pk for one in cards(12))
    assert (in_days(0).cards, in_days(0).is_more) == (ids[:3], False)
    for one in Card.objects.filter(pk__in=ids[:3]):
        reviewed(one, by=nadia())
    assert (in_days(0).cards, in_days(0).is_more) == ((), True)
    assert queries.today_of(nadia(), timezone.now(), go_on=True).cards == ids[3:6]


def test_what_was_seen_today_is_done_and_is_due_when_it_says() -> None:
    one = card()
    reviewed(one, by=nadia())
    assert (in_days(0).cards, in_days(0).done) == ((), 1)
    assert (in_days(1).cards, in_days(2).cards) == ((), (one.pk,))


def test_on_leave_nothing_is_due_and_it_waits_without_a_word() -> None:
    one = card()
    reviewed(one, by=nadia(), days_ago=10)
    leave = actions.take_leave(today(), today() + timedelta(days=2), by=nadia())
    assert (in_days(0).cards, in_days(0).back_on) == ((), today() + timedelta(days=3))
    assert (in_days(3).cards, in_days(3).back_on) == ((one.pk,), None)
    actions.drop_leave(leave, by=tomas())
    assert Leave.objects.count() == 1
    actions.drop_leave(leave, by=nadia())
    assert in_days(0).cards == (one.pk,)


def test_a_plan_brings_its_topic_first_and_its_new_cards_alone() -> None:
    calming = cards(14, of=lesson("breathe", Topic.CALMING))
    other, old = card("other"), card("old")
    reviewed(old, by=nadia(), days_ago=10)
    reviewed(calming[13], by=nadia(), days_ago=3)
    actions.begin_plan(Topic.CALMING, WEEK, by=nadia())
    expected = (calming[13].pk, old.pk, calming[0].pk, calming[1].pk)
    assert in_days(0).cards == expected
    assert other.pk not in queries.today_of(nadia(), timezone.now(), go_on=True).cards


def test_a_plan_goes_its_days_and_is_over() -> None:
    actions.begin_plan(Topic.CALMING, WEEK, by=nadia())
    days = [in_days(n).stretch for n in (0, 6, 7)]
    assert [(one.day, one.is_over) for one in days if one] == [(1, False), (7, False), (8, True)]


def test_paused_days_and_leave_are_not_days_of_a_plan() -> None:
    plan = actions.begin_plan(Topic.CALMING, WEEK, by=nadia())
    Plan.objects.update(begins=today() - timedelta(days=6))
    Leave.objects.create(
        teammate=nadia(), first=today() - timedelta(days=5), last=today() - timedelta(days=4)
    )
    Plan.objects.update(paused_on=today() - timedelta(days=2))
    assert queries.stretch_of(Plan.objects.get(), today()).day == 3
    actions.resume_plan(plan, by=nadia())
    assert (Plan.objects.get().paused_on, Plan.objects.get().paused_days) == (None, 1)
    assert queries.stretch_of(Plan.objects.get(), today()).day == 4


def test_a_new_plan_takes_the_place_of_the_old_and_an_ended_one_is_gone() -> None:
    actions.begin_plan(Topic.CALMING, WEEK, by=nadia())
    second = actions.begin_plan(Topic.PRAISE, 30, by=nadia())
    assert queries.plan_of(nadia()) == second
    actions.end_plan(second, by=tomas())
    assert queries.plan_of(nadia()) == second
    actions.end_plan(second, by=nadia())
    assert queries.plan_of(nadia()) is None


def test_everything_is_found_by_its_owner_alone() -> None:
    actions.begin_plan(Topic.CALMING, WEEK, by=nadia())
    leave = actions.take_leave(today(), today(), by=nadia())
    own = card("own", owner=nadia())
    assert access.plan(nadia()).topic == Topic.CALMING
    assert access.own_leave(nadia(), leave.pk) == leave
    assert access.card(nadia(), own.pk) == own
    for getter in (
        lambda: access.plan(tomas()),
        lambda: access.own_leave(tomas(), leave.pk),
        lambda: access.card(tomas(), own.pk),
    ):
        with pytest.raises(Http404):
            getter()


def test_a_browser_is_of_whoever_used_it_last_and_ten_are_enough() -> None:
    actions.subscribe("https://push.example.org/0", by=tomas())
    for number in range(12):
        actions.subscribe(f"https://push.example.org/{number}", by=nadia())
    assert Subscription.objects.filter(teammate=tomas()).count() == 0
    assert queries.subscriptions_of(nadia()).count() == 10
    actions.unsubscribe("https://push.example.org/11", by=tomas())
    assert queries.subscriptions_of(nadia()).count() == 10
    actions.unsubscribe("https://push.example.org/11", by=nadia())
    assert queries.subscriptions_of(nadia()).count() == 9


def test_whoever_is_gone_is_reminded_of_nothing() -> None:
    actions.set_reminder(by=nadia(), hour=9, by_mail=True, by_push=True, with_idea=True)
    actions.subscribe("https://push.example.org/0", by=nadia())
    actions.forget_ways(Teammate.objects.get(pk=nadia().pk))
    assert (Reminder.objects.count(), Subscription.objects.count()) == (0, 0)
