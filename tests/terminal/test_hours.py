"""When the team works, as options and lines of JSON tell it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.spoken import Hours
from evenhand.terminal.hours import holidays_of, hours_told
from evenhand.terminal.inputs import BadInput

EASTER = datetime(2026, 4, 2, 9, tzinfo=UTC)


def test_without_options_no_hours_are_known() -> None:
    assert hours_told(None, None, None, EASTER) is None


def test_options_leave_the_rest_as_usual() -> None:
    assert hours_told("8:30-16:00", None, None, EASTER) == Hours(time(8, 30), time(16))
    assert hours_told(None, "sat-mon,wed", None, EASTER) == Hours(days=frozenset({0, 2, 5, 6}))


def test_holidays_are_those_of_the_years_around_the_moment() -> None:
    hours = hours_told(None, None, "GB", EASTER)
    assert hours is not None
    assert date(2026, 4, 3) in hours.holidays
    assert {day.year for day in hours.holidays} == {2025, 2026, 2027}


def test_without_a_moment_holidays_are_those_around_now() -> None:
    assert datetime.now(UTC).year in {day.year for day in holidays_of("DE-BY", None, "line 1")}


@pytest.mark.parametrize(
    ("hours", "days", "holidays", "sentence"),
    [
        ("9-17", None, None, "--hours should be the hours of a day such as 09:00-17:00."),
        ("17:00-09:00", None, None, "--hours should be the hours of a day such as 09:00-17:00."),
        ("09:00-25:00", None, None, "--hours should be the hours of a day such as 09:00-17:00."),
        (None, "monday", None, "--days should be days such as mon-fri or mon,wed,sat."),
        (
            None,
            None,
            "XX",
            "--holidays: No public holidays are known for XX: give a code such as GB or DE-BY.",
        ),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence(
    hours: str | None, days: str | None, holidays: str | None, sentence: str
) -> None:
    with pytest.raises(BadInput) as wrong:
        hours_told(hours, days, holidays, EASTER)
    assert str(wrong.value) == sentence


@given(st.text(), st.text())
def test_any_text_gives_hours_or_bad_input(hours: str, days: str) -> None:
    try:
        told = hours_told(hours, days, None, EASTER)
    except BadInput:
        return
    assert told is None or (told.opens < told.closes and told.days <= frozenset(range(7)))
