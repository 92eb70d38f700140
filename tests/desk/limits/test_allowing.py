"""What a limit lets through, and what it does not."""

from __future__ import annotations

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.limits.allowing import Came, is_outside, stays_open_for
from evenhand.desk.limits.models import Limit, Step, What

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
MORNINGS = Limit(step=Step.LIMIT, what=What.HOURS, opens=time(9), closes=time(12))
ONE_A_DAY = Limit(step=Step.LIMIT, what=What.FREQUENCY, most=1, days=1)
BY_LETTER = Limit(step=Step.LIMIT, what=What.CHANNEL, channel="letter")
ENDED = Limit(step=Step.ENDING)


@pytest.mark.parametrize(
    ("limit", "came", "outside"),
    [
        (BY_LETTER, Came("Hello", "email", NOON), True),
        (BY_LETTER, Came("Hello", "letter", NOON), False),
        (MORNINGS, Came("Hello", "email", NOON), True),
        (MORNINGS, Came("Hello", "email", NOON.replace(hour=8)), False),
        (MORNINGS, Came("Hello", "email", NOON.replace(hour=7)), True),
        (ONE_A_DAY, Came("Hello", "email", NOON, lately=1), False),
        (ONE_A_DAY, Came("Hello", "email", NOON, lately=2), True),
        (ENDED, Came("Hello", "letter", NOON), True),
    ],
)
def test_a_message_is_outside_or_not(limit: Limit, came: Came, outside: bool) -> None:
    assert is_outside(limit, came, BERLIN) == outside


def test_hours_are_those_of_the_zone() -> None:
    came = Came("Hello", "email", NOON.replace(hour=11))
    assert (is_outside(MORNINGS, came, ZoneInfo("UTC")), is_outside(MORNINGS, came, BERLIN)) == (
        False,
        True,
    )


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("I want to RETURN the pole.", "refund"),
        ("Das Paket ist kaputt.", "refund"),
        ("There is smoke from the plug", "safety"),
        ("Send me my personal data", "data"),
        ("I appeal against it", "appeal"),
        ("You are useless, all of you", ""),
        ("The turning table is blue", ""),
    ],
)
def test_what_stays_open_is_heard_in_plain_words(text: str, matter: str) -> None:
    assert stays_open_for(text) == matter


@given(st.text(), st.sampled_from(["refund", "safety", "my data", "I appeal"]), st.text())
def test_an_open_matter_is_heard_whatever_stands_around_it(
    before: str, words: str, after: str
) -> None:
    assert stays_open_for(f"{before} {words} {after}")
