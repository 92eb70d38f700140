from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.spoken import Hours
from evenhand.coach.text.hours import USUAL, working_day_after, working_time_after

LONDON = ZoneInfo("Europe/London")


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 4, day, hour, tzinfo=LONDON)


THURSDAY = date(2026, 4, 2)
EASTER = Hours(holidays=frozenset((date(2026, 4, 3), date(2026, 4, 6))))
"""Good Friday and Easter Monday are free."""


@pytest.mark.parametrize(
    ("count", "hours", "day"),
    [
        (0, USUAL, THURSDAY),
        (1, USUAL, date(2026, 4, 3)),
        (2, USUAL, date(2026, 4, 6)),
        (1, EASTER, date(2026, 4, 7)),
        (1, Hours(days=frozenset((5,))), date(2026, 4, 4)),
    ],
)
def test_working_days_leave_out_free_days(count, hours, day):
    assert working_day_after(THURSDAY, count, hours) == day


@pytest.mark.parametrize(
    ("now", "spell", "due"),
    [
        (at(2, 10), 4, at(2, 14)),
        (at(2, 15), 4, at(7, 11)),
        (at(2, 7), 1, at(2, 10)),
        (at(4, 12), 8, at(7, 17)),
    ],
)
def test_working_hours_run_only_while_the_team_is_there(now, spell, due):
    assert working_time_after(now, timedelta(hours=spell), EASTER) == due


def test_a_team_that_never_works_is_never_done():
    with pytest.raises(OverflowError, match="never works"):
        working_day_after(THURSDAY, 1, Hours(days=frozenset()))
    with pytest.raises(OverflowError, match="never works"):
        working_time_after(at(2, 9), timedelta(hours=1), Hours(opens=time(18)))


@given(st.integers(0, 60), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_a_working_day_later_is_a_working_day(count, today):
    found = working_day_after(today, count, EASTER)
    assert found == today if count == 0 else EASTER.is_open_on(found)
    assert found >= today
