from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.live.presence import Told
from evenhand.desk.live.words import as_entry, as_told
from evenhand.desk.people.models import Teammate

ROSA = Teammate(pk=3, name="Rosa Diaz", email="rosa@example.org")
SAID = {"conversation": "12", "doing": "writing", "page": "a1-b2"}


def test_what_a_page_says_is_taken_with_its_teammates_name() -> None:
    assert as_told(SAID, ROSA) == Told(3, "Rosa Diaz", "a1-b2", 12, "writing")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("conversation", "twelve"),
        ("conversation", ""),
        ("doing", "dancing"),
        ("page", ""),
        ("page", "a" * 37),
        ("page", "a b"),
    ],
)
def test_what_makes_no_sense_is_not_taken(name: str, value: str) -> None:
    assert as_told({**SAID, name: value}, ROSA) is None


def test_nothing_said_is_not_taken() -> None:
    assert as_told({}, ROSA) is None


@pytest.mark.thorough
@given(st.text())
def test_an_entry_is_a_number_or_nothing(said: str) -> None:
    entry = as_entry(said)
    assert entry is None or str(entry) == said.lstrip("0").rjust(1, "0")


@given(st.dictionaries(st.sampled_from(sorted(SAID)), st.text()))
def test_whatever_a_page_says_is_taken_whole_or_not_at_all(said: dict[str, str]) -> None:
    told = as_told(said, ROSA)
    assert told is None or {told.page, told.doing} == {said["page"], said["doing"]}
