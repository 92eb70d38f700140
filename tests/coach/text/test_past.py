"""Days in the past, said on Friday 20 March 2026."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.text.past import PAST, Past, past_of

SAID = date(2026, 3, 20)
_PAST = re.compile(PAST)


def past(words: str) -> Past | None:
    found = _PAST.search(words)
    return past_of(found) if found else None


@pytest.mark.parametrize(
    ("words", "when", "possible"),
    [
        ("on 3 march", date(2026, 3, 3), True),
        ("on 3 march", date(2026, 3, 4), True),
        ("on 3 march", date(2026, 3, 9), False),
        ("on 3 march", date(2025, 3, 3), True),
        ("on 3 march 2026", date(2025, 3, 3), False),
        ("on 3 january", date(2026, 3, 1), False),
        ("on 03/01/2026", date(2026, 3, 1), True),
        ("on tuesday", date(2026, 3, 10), True),
        ("on tuesday", date(2026, 3, 13), False),
        ("on the 31st", date(2026, 3, 1), True),
        ("on the 14th", date(2026, 2, 14), True),
        ("two weeks ago", date(2026, 3, 4), True),
        ("two weeks ago", date(2026, 1, 4), False),
        ("yesterday", date(2026, 3, 19), True),
        ("yesterday", date(2026, 3, 10), False),
        ("within the last 24 hours", date(2026, 3, 19), True),
        ("within the last 24 hours", date(2026, 3, 10), False),
        ("in may", date(2025, 5, 17), True),
        ("in may", date(2025, 6, 17), False),
    ],
)
def test_a_day_may_be_the_one_that_is_meant(
    words: str, when: date, possible: bool
) -> None:  # a table
    found = past(words)
    assert found is not None
    assert found.may_be(when, SAID) == possible


def test_how_long_ago_says_nothing_when_the_moment_is_not_known() -> None:
    found = past("two weeks ago")
    assert found is not None
    assert found.may_be(date(1999, 1, 1), None)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("on 3 march", date(2026, 3, 3)),
        ("on 3 december", date(2025, 12, 3)),
        ("on 31 february", None),
        ("on tuesday", None),
        ("yesterday", None),
    ],
)
def test_the_one_day_that_a_date_names(words: str, when: date | None) -> None:
    found = past(words)
    assert found is not None
    assert found.on(SAID) == when


@pytest.mark.parametrize("words", ["tomorrow", "by the end of the week", "next week"])
def test_the_future_is_not_past(words: str) -> None:
    assert past(words) is None


@given(st.from_regex(_PAST, fullmatch=True), st.dates(), st.none() | st.dates())
def test_whatever_is_named_can_be_asked(words: str, when: date, said: date | None) -> None:
    found = past(words.lower())
    if found is not None:
        assert found.may_be(when, said) in (True, False)
        assert found.on(said) is None or isinstance(found.on(said), date)
