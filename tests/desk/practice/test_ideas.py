"""The day's idea: the same all day, and none again before all were seen."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from evenhand.desk.learning.models import Kind
from evenhand.desk.pages.reminders import reminders_for
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import actions, queries
from evenhand.desk.practice.models import Idea
from tests.desk.cast import nadia, tomas
from tests.desk.practice.cards import card


def shown(teammate: Teammate, now: datetime) -> int:
    """The card whose idea somebody has on the day of that moment."""
    actions.choose_ideas(now)
    idea = queries.idea_row(teammate, queries.day_of(teammate, now))
    assert idea is not None
    assert idea.card_id is not None
    return idea.card_id


@pytest.fixture
def ideas() -> set[int]:
    card("no idea"), card("own", kind=Kind.IDEA, owner=tomas())
    return {card(f"idea {n}", kind=Kind.IDEA, back="").pk for n in range(5)}


def test_none_returns_before_all_were_seen(ideas: set[int]) -> None:
    nadia(), tomas()
    now = timezone.now()
    first = [shown(nadia(), now + timedelta(days=n)) for n in range(5)]
    second = [shown(nadia(), now + timedelta(days=n)) for n in range(5, 10)]
    assert set(first) == ideas
    assert second == first


def test_it_is_the_same_all_day_and_a_new_one_waits_for_tomorrow(ideas: set[int]) -> None:
    now = timezone.now()
    before = shown(nadia(), now)
    late = card("late", kind=Kind.IDEA).pk
    assert shown(nadia(), now) == before
    assert Idea.objects.filter(teammate=nadia()).count() == 1
    others = [shown(nadia(), now + timedelta(days=n)) for n in range(1, 6)]
    assert set(others) == ideas - {before} | {late}


def test_a_day_is_ones_own(ideas: set[int]) -> None:
    for name, zone in ((nadia(), "Pacific/Kiritimati"), (tomas(), "Pacific/Pago_Pago")):
        Teammate.objects.filter(pk=name.pk).update(time_zone=zone)
    actions.choose_ideas(timezone.now())
    assert Idea.objects.get(teammate=nadia()).day > Idea.objects.get(teammate=tomas()).day


def test_without_ideas_there_is_none() -> None:
    card("no idea")
    actions.choose_ideas(timezone.now())
    assert (nadia().pk > 0, Idea.objects.count()) == (True, 0)


def test_put_away_it_is_seen_and_by_its_owner_alone(ideas: set[int]) -> None:
    now = timezone.now()
    shown(nadia(), now)
    [idea] = queries.unseen_ideas(nadia(), now)
    actions.put_away(idea, by=tomas())
    assert queries.unseen_ideas(nadia(), now).count() == 1
    actions.put_away(idea, by=nadia())
    assert queries.unseen_ideas(nadia(), now).count() == 0


def test_everybody_is_reminded_of_the_idea_of_their_own_day(ideas: set[int]) -> None:
    for who, zone in ((nadia(), "Pacific/Kiritimati"), (tomas(), "Pacific/Pago_Pago")):
        Teammate.objects.filter(pk=who.pk).update(time_zone=zone)
    actions.choose_ideas(timezone.now())
    for who in Teammate.objects.all():
        newest = reminders_for(who).newest
        assert newest is not None
        assert newest.sentence.startswith("Today's idea: Idea ")


def test_an_idea_that_was_not_put_away_goes_with_its_day(ideas: set[int]) -> None:
    now = timezone.now()
    shown(nadia(), now - timedelta(days=1))
    today = shown(nadia(), now)
    [idea] = queries.unseen_ideas(nadia())
    assert idea.card_id == today
    actions.put_away(idea, by=nadia())
    assert queries.unseen_ideas(nadia()).count() == 0
    Idea.objects.update(put_away_at=None, at=now - timedelta(hours=26))
    assert queries.unseen_ideas(nadia()).count() == 0
