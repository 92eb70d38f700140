"""An answer names an option, or it is left to the teammate."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.remedies.hearing import heard
from evenhand.desk.remedies.models import Kind, Option, What


def option(place: int, what: str, words: str, amount: str) -> Option:
    kind = Kind(what=what, name=words)
    return Option(place=place, kind=kind, words=words, amount=Decimal(amount), currency="EUR")


OPTIONS = [
    option(1, What.MONEY, "Keep it, 20\u00a0% off", "7.80"),
    option(2, What.MONEY, "Full refund", "39.00"),
    option(3, What.REPLACEMENT, "A new one", "39.00"),
]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("1", 1),
        ("2.", 2),
        ("Number 3 please", 3),
        ("The first one, please.", 1),
        ("I'd take the second.", 2),
        ("20% off please", 1),
        ("The 20 % would be fine, thank you!", 1),
        ("I will keep them then", 1),
        ("Refund.", 2),
        ("I would like the full refund, thank you", 2),
        ("7,80 is fine", 1),
        ("A replacement, please", 3),
        ("the last", 3),
        ("Option two.", 2),
        ("39.00 back, please", 2),
    ],
)
def test_a_plain_choice_is_heard(text: str, place: int) -> None:
    found = heard(OPTIONS, text)
    assert found is OPTIONS[place - 1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Thank you!",
        "Not the refund.",
        "I don't want a refund",
        "The first or the second, whichever is faster",
        "Is the refund to my card?",
        "I would like the refund but without sending them back",
        "I wrote 3 weeks ago about 20417",
        "This is the first time that nobody laughed at me.",
        "They arrived on 1 May and I paid 139.00 for them.",
        "refund, or a new one",
    ],
)
def test_whatever_is_not_plain_is_left_to_a_person(text: str) -> None:
    assert heard(OPTIONS, text) is None


@given(st.text(max_size=700))
def test_any_answer_is_borne(text: str) -> None:
    found = heard(OPTIONS, text)
    assert found is None or found in OPTIONS
