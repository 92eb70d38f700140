"""What is asked for, by its names, and what gives it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.records.asked import THINGS, gives, is_a_file, thing_in


@pytest.mark.parametrize(
    ("words", "answer", "is_file"),
    [
        ("A photo of the crack", "Here is the picture.", True),
        ("Your order number", "It is 20 417.", False),
        ("A copy of your invoice", "I have attached it.", True),
        ("Your e-mail address", "rosa@example.com", False),
        ("Your delivery address", "14 Mill Lane", False),
        ("The meter reading", "04121", False),
    ],
)
def test_a_thing_is_known_by_its_name_and_by_what_gives_it(
    words: str, answer: str, is_file: bool
) -> None:
    thing = thing_in(words)
    assert (gives(thing, answer), is_a_file(thing)) == (True, is_file)
    assert gives(thing, "Why do you want to know?") is False


def test_what_is_none_of_them_is_given_by_nothing() -> None:
    assert thing_in("Which colour you had in mind") == ""
    assert (gives("", "Blue, 4471, attached"), is_a_file("")) == (False, False)


@given(st.text(max_size=300), st.text(max_size=300))
def test_no_text_is_too_odd(words: str, answer: str) -> None:
    thing = thing_in(words)
    assert thing == "" or thing in THINGS
    assert gives(thing, answer) in {True, False}
