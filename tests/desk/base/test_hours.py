"""Working hours as they are written in a setting."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.spoken import Hours
from evenhand.desk.base.hours import as_written, hours_from

SHOPS = st.builds(
    lambda clocks, days: Hours(min(clocks), max(clocks), frozenset(days)),
    st.sets(st.times().map(lambda at: at.replace(second=0, microsecond=0)), min_size=2, max_size=2),
    st.sets(st.integers(0, 6), min_size=1),
)


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("mon-fri 09:00-17:00", Hours()),
        ("Mon-Fri 9:00-17:00", Hours()),
        ("sat 10:00-14:30", Hours(time(10), time(14, 30), frozenset({5}))),
        ("sun-thu 08:00-16:00", Hours(time(8), time(16), frozenset({6, 0, 1, 2, 3}))),
        ("mon-wed,fri 09:00-17:00", Hours(days=frozenset({0, 1, 2, 4}))),
    ],
)
def test_hours_read_as_they_are_written(written: str, hours: Hours) -> None:
    assert hours_from(written) == hours


@pytest.mark.parametrize(
    "written",
    [
        "",
        "9to5",
        "mon-fri",
        "09:00-17:00",
        "mon--fri 09:00-17:00",
        "mon-fry 09:00-17:00",
        "mon-fri 09:00-24:00",
        "mon-fri 9-17",
        "mon, 09:00-17:00",
    ],
)
def test_what_is_no_hours_is_refused_with_an_example(written: str) -> None:
    with pytest.raises(ValueError, match="does not read like 'mon-fri 09:00-17:00'"):
        hours_from(written)


def test_a_day_that_closes_before_it_opens_is_refused() -> None:
    with pytest.raises(ValueError, match="closes before it opens"):
        hours_from("mon-fri 17:00-09:00")


@given(SHOPS)
def test_hours_that_are_written_out_read_back(hours: Hours) -> None:
    assert hours_from(as_written(hours)) == hours


@given(st.text(alphabet="monfri,- 0129:", max_size=40) | st.text(max_size=40))
def test_any_text_reads_as_hours_or_is_refused(written: str) -> None:
    try:
        found = hours_from(written)
    except ValueError:
        return
    assert found.opens < found.closes
    assert found.days
