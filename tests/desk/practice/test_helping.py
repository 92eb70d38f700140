"""Figures of practice against cases counted by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.desk.practice.helping import (
    SPAN,
    Answer,
    Began,
    Change,
    Tells,
    Week,
    Wrote,
    by_week,
    changes,
    first_goes,
    later_goes,
    monday_of,
)
from evenhand.desk.practice.intervals import Rate
from evenhand.desk.practice.scheduling import USUAL, recall, remembered
from tests.desk.practice.cards import go

MONDAY, NEXT = date(2026, 3, 2), date(2026, 3, 9)
ALWAYS = {"since": MONDAY, "until": date(2026, 4, 1)}
BEGAN = datetime(2026, 3, 2, 12, tzinfo=UTC)
SOON = frozenset({"vague-time"})


def answers(who: int, *known: bool, day: date = MONDAY) -> list[Answer]:
    return [Answer(who, day, one, 0.5 + one / 4) for one in known]


def wrote(who: int, days: float, found: frozenset[str] = frozenset()) -> Wrote:
    return Wrote(who, BEGAN + timedelta(days=days), found)


def test_of_a_card_the_first_go_alone_counts_as_first() -> None:
    cards = [[go(5), go(1, 1)], [go(2, 2)]]
    assert [(one.day.day, one.known) for one in first_goes(7, cards)] == [(2, False), (3, True)]


def test_later_goes_stand_beside_what_was_foretold() -> None:
    cards = [[go(0), go(0, 1, number=1), go(4), go(9, 1)]]
    found = later_goes(7, cards, USUAL)
    assert [(one.who, one.day.day, one.known) for one in found] == [(7, 5, True), (7, 10, False)]
    assert found[0].likely == pytest.approx(recall(remembered(cards[0][:2]), found[0].day))


def test_weeks_begin_on_monday_and_are_counted_by_hand() -> None:
    given = answers(1, True, False, True) + answers(1, True, day=NEXT + timedelta(days=6))
    assert by_week(given, **ALWAYS) == (
        Week(MONDAY, Rate(2, 3), pytest.approx((0.75 + 0.5 + 0.75) / 3)),
        Week(NEXT, Rate(1, 1), 0.75),
    )
    assert [monday_of(MONDAY + timedelta(days=n)) for n in (-1, 0, 6, 7)] == [
        date(2026, 2, 23), MONDAY, MONDAY, NEXT,
    ]  # fmt: skip


def test_only_days_asked_for_are_counted() -> None:
    given = answers(1, True, day=MONDAY - timedelta(days=1)) + answers(
        1, True, day=date(2026, 4, 1)
    )
    assert by_week(given, **ALWAYS) == ()


def test_where_nothing_is_foretold_there_is_no_mean() -> None:
    assert by_week([Answer(1, MONDAY, known=True)], **ALWAYS)[0].foretold is None


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(1, 5), st.integers(0, 20), st.booleans()), max_size=40))
def test_a_week_of_several_never_tells_of_fewer(rows: list[tuple[int, int, bool]]) -> None:
    given = [Answer(who, MONDAY + timedelta(days=day), known) for who, day, known in rows]
    told = {week.monday for week in by_week(given, **ALWAYS, least=3)}
    for week in by_week(given, **ALWAYS):
        people = {one.who for one in given if monday_of(one.day) == week.monday}
        assert (week.monday in told) == (len(people) >= 3)


def test_replies_are_counted_over_as_long_before_as_since() -> None:
    replies = [
        wrote(1, -11, SOON),
        wrote(1, -10, SOON),
        wrote(1, -1),
        wrote(1, 0),
        wrote(1, 9, SOON),
    ]
    found = changes({4: SOON}, [Began(1, 4, BEGAN)], replies, until=BEGAN + timedelta(days=10))
    assert found == (Change(4, before=Rate(1, 2), since=Rate(1, 2)),)


def test_a_reply_counts_once_and_only_for_what_the_lesson_is_about() -> None:
    both = frozenset({"vague-time", "cold-close"})
    replies = [wrote(1, -1, both), wrote(1, 1, frozenset({"cold-close"}))]
    found = changes({4: both, 5: SOON}, [Began(1, 4, BEGAN), Began(1, 5, BEGAN)], replies,
                    until=BEGAN + timedelta(days=2))  # fmt: skip
    assert {one.lesson: (one.before, one.since) for one in found} == {
        4: (Rate(1, 1), Rate(1, 1)),
        5: (Rate(1, 1), Rate(0, 1)),
    }


def test_half_a_year_is_looked_at_and_no_more() -> None:
    far = SPAN.days + 1
    replies = [wrote(1, -far, SOON), wrote(1, -1), wrote(1, 1, SOON), wrote(1, far, SOON)]
    found = changes({4: SOON}, [Began(1, 4, BEGAN)], replies, until=BEGAN + 3 * SPAN)
    assert found == (Change(4, Rate(0, 1), Rate(1, 1)),)


def test_a_lesson_of_which_nothing_was_found_is_left_out() -> None:
    replies = [wrote(1, -1), wrote(1, 1)]
    until = BEGAN + timedelta(days=9)
    assert changes({4: SOON}, [Began(1, 4, BEGAN)], replies, until=until) == ()


@pytest.mark.parametrize("days", [(-1, -2), (1, 2)])
def test_without_replies_on_both_sides_nothing_is_said(days: tuple[int, int]) -> None:
    replies = [wrote(1, day, SOON) for day in days]
    until = BEGAN + timedelta(days=9)
    assert changes({4: SOON}, [Began(1, 4, BEGAN)], replies, until=until) == ()
    assert changes({4: SOON}, [Began(1, 4, BEGAN)], replies, until=BEGAN) == ()


def test_a_sum_needs_people_who_wrote_before_and_since() -> None:
    began = [Began(who, 4, BEGAN) for who in (1, 2, 3)]
    replies = [wrote(who, day, SOON) for who in (1, 2, 3) for day in (-1, 1)]
    until = BEGAN + timedelta(days=9)
    assert changes({4: SOON}, began, replies, until=until, least=3) == (
        Change(4, Rate(3, 3), Rate(3, 3)),
    )
    assert changes({4: SOON}, began, replies[:-1], until=until, least=3) == ()


@pytest.mark.parametrize(
    ("before", "since", "tells"),
    [
        (Rate(30, 80), Rate(5, 80), Tells.FEWER),
        (Rate(5, 80), Rate(30, 80), Tells.MORE),
        (Rate(9, 80), Rate(6, 80), Tells.TOO_EARLY),
        (Rate(15, 15), Rate(0, 80), Tells.TOO_EARLY),
        (Rate(4, 20), Rate(0, 400), Tells.TOO_EARLY),
        (Rate(0, 80), Rate(0, 80), Tells.TOO_EARLY),
    ],
)
def test_what_may_be_chance_or_is_little_is_too_early(
    before: Rate, since: Rate, tells: Tells
) -> None:
    assert Change(1, before, since).tells is tells
