"""Whether practice helps, from what the database holds: one's own, and the team's in sum."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from evenhand.desk.coaching.models import Outcome
from evenhand.desk.learning.actions import retire
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice.helping import ENOUGH, FEW, SPAN, Tells, monday_of
from evenhand.desk.practice.intervals import Rate
from evenhand.desk.practice.queries import Helping, enough_practise, helping_of, helping_of_all
from evenhand.desk.practice.queries.helping import LEAST, WEEKS
from tests.desk.cast import ines, nadia, tomas
from tests.desk.practice.cards import card
from tests.desk.practice.progress import about_time, gone_at, practised, wrote
from tests.house.source import ROOT


def own(teammate: Teammate) -> Helping:
    return helping_of(teammate, timezone.now())


def team() -> Helping | None:
    cache.clear()
    return helping_of_all(timezone.now())


def test_nothing_practised_is_nothing_shown() -> None:
    wrote(3, by=nadia(), days_ago=2, found=1)
    found = own(nadia())
    assert (found.at_once, found.again, found.replies) == ((), (), ())


def test_weeks_hold_what_was_known_at_once_and_later() -> None:
    practised(nadia())
    found = own(nadia())
    day = timezone.now().date() - timedelta(days=30)
    assert [(one.monday, one.rate) for one in found.at_once] == [(monday_of(day), Rate(3, 4))]
    again = found.again[0]
    assert (again.monday, again.rate) == (monday_of(day) + timedelta(days=7), Rate(4, 4))
    assert again.foretold == pytest.approx(0.8, abs=0.1)


def test_replies_are_counted_before_and_since_the_first_card() -> None:
    lesson = practised(nadia())
    wrote(30, by=nadia(), days_ago=40, found=15)
    wrote(30, by=nadia(), days_ago=20, found=2)
    wrote(30, by=nadia(), days_ago=19, found=9, outcome=Outcome.DISMISSED)
    (found,) = own(nadia()).replies
    assert (found.lesson, found.change.before, found.change.since) == (
        lesson, Rate(15, 30), Rate(2, 60),
    )  # fmt: skip
    assert found.change.tells is Tells.FEWER


def test_what_others_do_changes_nothing_of_ones_own() -> None:
    practised(nadia())
    wrote(20, by=nadia(), days_ago=40, found=3)
    wrote(20, by=nadia(), days_ago=20, found=3)
    before = own(nadia())
    practised(tomas(), days_ago=35)
    wrote(20, by=tomas(), days_ago=45, found=9)
    wrote(20, by=tomas(), days_ago=10, found=9)
    assert own(nadia()) == before


def test_a_lesson_taken_out_or_about_no_check_is_not_looked_for() -> None:
    lesson = practised(nadia())
    for days in (40, 20):
        wrote(5, by=nadia(), days_ago=days, found=1)
    assert len(own(nadia()).replies) == 1
    lesson.about = ["angry"]
    lesson.save()
    assert own(nadia()).replies == ()
    lesson.about = ["vague-time"]
    lesson.save()
    retire(lesson, by=tomas())
    assert own(nadia()).replies == ()


def test_below_three_people_there_are_no_sums() -> None:
    practised(nadia())
    practised(tomas())
    gone_at([card()], by=ines(), days_ago=0)  # in the week that runs, so not yet counted
    assert not enough_practise(timezone.now())
    assert team() is None


def test_sums_are_of_at_least_three_and_leave_out_what_fewer_did() -> None:
    lesson = about_time()
    for number, one in enumerate((nadia(), tomas(), ines())):
        practised(one, of=lesson)
        wrote(20, by=one, days_ago=40, found=5)
        wrote(20, by=one, days_ago=20, found=number)
    practised(nadia(), days_ago=60, of=about_time("a-lesson-of-hers"))
    found = team()
    assert found is not None
    assert [one.rate for one in found.at_once] == [Rate(9, 12)]
    assert [one.rate for one in found.again] == [Rate(12, 12)]
    assert [(one.lesson, one.change.before, one.change.since) for one in found.replies] == [
        (lesson, Rate(15, 60), Rate(3, 60))
    ]


def test_the_page_in_the_docs_gives_the_bounds_that_hold() -> None:
    page = " ".join((ROOT / "docs/progress.md").read_text(encoding="utf-8").split())
    assert LEAST == 3
    for said in (
        f"({SPAN.days} days) at most",
        f"fewer than {ENOUGH} replies on either side",
        f"fewer than {FEW} replies with a finding",
        f"the last {WEEKS.days // 7} weeks",
        "no page below three people",
        "fewer than three people had a part",
    ):
        assert said in page, said
