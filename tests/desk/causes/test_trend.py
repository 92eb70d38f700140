"""Whether a cause has stopped."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.causes.trend import Trend, trend

NOW = datetime(2026, 3, 12, 12, tzinfo=UTC)


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def test_equal_spans_before_and_after_are_counted() -> None:
    named = [ago(41), ago(39), ago(35), ago(21), ago(19), ago(1)]
    assert trend(named, ago(20), NOW) == Trend(days=20, before=3, after=2)


def test_what_was_there_before_and_is_no_more_has_stopped() -> None:
    stopped = trend([ago(30), ago(25)], ago(20), NOW)
    assert stopped == Trend(20, before=2, after=0)
    assert stopped.has_stopped


def test_what_never_was_has_not_stopped() -> None:
    never = trend([], ago(20), NOW)
    assert never == Trend(20, before=0, after=0)
    assert not never.has_stopped


def test_a_week_is_needed_to_tell() -> None:
    assert trend([ago(9)], ago(6.9), NOW) is None
    assert trend([ago(9)], ago(7), NOW) == Trend(7, before=1, after=0)


def test_ninety_days_are_looked_at_on_each_side() -> None:
    named = [ago(391), ago(389), ago(211), ago(209), ago(5)]
    assert trend(named, ago(300), NOW) == Trend(90, before=1, after=1)


@given(st.lists(st.floats(0, 400).map(ago)), st.floats(0, 400).map(ago))
def test_nothing_is_counted_twice(named: list[datetime], changed: datetime) -> None:
    seen = trend(named, changed, NOW)
    assert seen is None or seen.before + seen.after <= len(named)
