"""What our replies asked for, taken apart into things."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.asks.earlier import LONG_REPLY, MOST, together, wanted_in

THEN = datetime(2026, 3, 4, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Could you please send us a photo of the crack?", ["A photo of the crack"]),
        ("What is your order number?", ["Your order number"]),
        (
            "Please send me a photo of the frame and your order number, then I can look it up.",
            ["A photo of the frame", "Your order number"],
        ),
        ("To go on we still need a picture of the lid.", ["A picture of the lid"]),
        ("Which colour did you order?", ["Which colour did you order?"]),
        (
            "I need three things:\n1. The model number\n2. A photo of the plug\n- Your postcode",
            ["The model number", "A photo of the plug", "Your postcode"],
        ),
        ("Would you like a refund or a new one?", []),
        ("Thank you. I'll send the new lamp today.", []),
        ("Could you send it?", []),
        ("May I call you at two?", []),
    ],
)
def test_a_reply_is_taken_apart_into_what_it_asks_for(text: str, things: list[str]) -> None:
    assert [one.text for one in wanted_in(text, THEN)] == things


def test_what_was_asked_twice_stands_once_in_its_fullest_words() -> None:
    first = wanted_in("Could you send us a photo of the crack?", THEN)
    again = wanted_in("We still need a photo.", THEN)
    assert [one.text for one in together([first, again])] == ["A photo of the crack"]


def test_what_stands_beside_another_thing_or_among_many_words_is_easily_missed() -> None:
    (alone,) = wanted_in("Could you send me a photo of the crack?", THEN)
    both = wanted_in("Could you send me a photo of the crack and your order number?", THEN)
    (late,) = wanted_in(f"{'Well. ' * LONG_REPLY}Could you send me a photo?", THEN)
    assert (alone.hidden, late.hidden) == (False, True)
    assert [one.hidden for one in both] == [True, True]


@given(st.text(max_size=400))
def test_no_reply_is_too_odd(text: str) -> None:
    found = wanted_in(text, THEN)
    assert len(found) <= MOST
    assert all(one.text.strip() for one in found)
