"""A numbered ask, as it is read and found again."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach import check, promises_in
from evenhand.coach.spoken import Draft, Reading, Stance
from evenhand.desk.asks.wording import letter, stands_in

ITEMS = ["A photo of the crack", "Your order number", "Which colour did you order?"]


def test_a_letter_numbers_what_is_asked() -> None:
    text = letter(ITEMS, some_came=False, again=False)
    assert text.splitlines()[2:5] == [
        "1. A photo of the crack",
        "2. Your order number",
        "3. Which colour did you order?",
    ]


@pytest.mark.parametrize("some_came", [True, False])
@pytest.mark.parametrize("again", [True, False])
@pytest.mark.parametrize("many", [1, 3])
def test_the_coach_has_nothing_to_say_against_a_letter(
    some_came: bool, again: bool, many: int
) -> None:
    text = letter(ITEMS[:many], some_came=some_came, again=again)
    reading = Reading("repeating", 0.7, Stance(2, 2))
    at = datetime(2026, 3, 4, 9, tzinfo=UTC)
    found = check(Draft(f"Owen, thank you for waiting.\n\n{text}"), reading)
    blamed = [one.words for one in found if one.words and one.words in text]
    assert (blamed, promises_in(text, at, at.tzinfo)) == ([], ())


def test_an_item_is_found_again_however_it_is_numbered() -> None:
    for line in ("1. Your order number", "- your order  number.", "Your order number, please"):
        assert stands_in("Your order number", f"Hello\n{line}\nNadia")
    assert not stands_in("Your order number", "I have looked up your order number.")


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1)))
def test_every_item_of_a_letter_is_found_in_it(items: list[str]) -> None:
    wanted = [one for one in items if one.strip(" .?!;,")]
    text = letter(wanted, some_came=False, again=False)
    assert all(stands_in(one, text) for one in wanted)
