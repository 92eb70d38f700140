from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from evenhand.desk.ui.moments import ago, clock, due, exact, span

NOW = datetime(2025, 3, 12, 14, 0, tzinfo=UTC)  # a Wednesday


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (timedelta(seconds=59), "now"),
        (timedelta(seconds=60), "1 min"),
        (timedelta(minutes=59, seconds=59), "59 min"),
        (timedelta(hours=1), "1 h"),
        (timedelta(hours=23, minutes=59), "23 h"),
        (timedelta(hours=24), "yesterday"),
        (timedelta(days=6), "Thu"),
        (timedelta(days=7), "5 Mar"),
        (timedelta(days=365), "12 Mar 2024"),
        (timedelta(hours=-2), "today 16:00"),
    ],
)
def test_ago_says_one_unit(before: timedelta, words: str) -> None:
    assert ago(NOW - before, NOW) == words


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (timedelta(hours=1), "today 15:00"),
        (timedelta(hours=10), "tomorrow 00:00"),
        (timedelta(days=-1), "yesterday 14:00"),
        (timedelta(days=2), "Fri 14:00"),
        (timedelta(days=40), "21 Apr 14:00"),
    ],
)
def test_due_says_a_day_and_a_clock_time(after: timedelta, words: str) -> None:
    assert due(NOW + after, NOW) == words


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (timedelta(seconds=5), "1 min"),
        (timedelta(minutes=59, seconds=59), "59 min"),
        (timedelta(hours=23, minutes=59), "23 h"),
        (timedelta(hours=24), "1 d"),
        (timedelta(days=40), "40 d"),
    ],
)
def test_a_span_counts_days(before: timedelta, words: str) -> None:
    assert span(NOW - before, NOW) == words


def test_the_same_time_is_written_anew_for_another_zone() -> None:
    with timezone.override(ZoneInfo("Asia/Tokyo")):
        assert exact(NOW) == "Wednesday 12 March 2025, 23:00 JST"
    with timezone.override(ZoneInfo("America/New_York")):
        assert exact(NOW) == "Wednesday 12 March 2025, 10:00 EDT"


def test_a_clock_time_alone_means_today() -> None:
    assert clock(NOW, NOW) == "14:00"
    assert clock(NOW - timedelta(days=1), NOW) == "yesterday 14:00"


def test_times_are_read_in_the_readers_zone_across_summer_time() -> None:
    with timezone.override(ZoneInfo("Europe/Berlin")):
        assert exact(NOW) == "Wednesday 12 March 2025, 15:00 CET"
        assert exact(NOW + timedelta(days=30)) == "Friday 11 April 2025, 16:00 CEST"
        assert due(NOW + timedelta(hours=9), NOW) == "tomorrow 00:00"
