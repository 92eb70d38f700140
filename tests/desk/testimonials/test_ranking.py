"""What words bear out: a claim, a time, a number, a comparison, a benefit; and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.testimonials.ranking import Claimed, Reason, weigh

FAST = Claimed(1, "Repairs finished within a day", "the same day, next morning")
SOFT = Claimed(2, "Pajamas as soft as they look")


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("Lovely service, thank you so much.", ()),
        ("You are all wonderful people", ()),
        ("They came in under an hour.", ("time",)),
        ("It has lasted three winters.", ("number", "benefit")),
        ("Softer than any other I have had, at half the price.", ("number", "comparison")),
        ("The best steak I've ever tasted.", ("comparison",)),
        ("It saved us so much work.", ("benefit",)),
        ("My old one used to leak.", ("comparison",)),
    ],
)
def test_kinds_are_noticed(words: str, kinds: tuple[str, ...]) -> None:
    assert {reason.what for reason in weigh(words).reasons} == {*kinds}


def test_what_bears_out_a_claim_comes_first() -> None:
    words = "I had it back the next morning, and the pajamas are softer than they look."
    weight = weigh(words, (FAST, SOFT))
    assert weight.claims == (1, 2)
    assert [reason.span.of(words) for reason in weight.reasons[:2]] == ["next morning", "pajamas"]


def test_a_claim_of_which_one_word_stands_there_is_not_borne_out() -> None:
    assert weigh("The repairs were fine.", (FAST,)).claims == ()


def test_numbers_and_times_outweigh_mere_warmth() -> None:
    warm = weigh("I simply love it, you are the kindest people, thank you, thank you!")
    told = weigh("Fixed in 40 minutes, after two other firms could not find the fault.")
    assert told.points > warm.points


@given(st.text(max_size=200))
def test_any_text_weighs_the_same_twice_and_points_into_itself(text: str) -> None:
    weight = weigh(text, (FAST, SOFT))
    assert weight == weigh(text, (FAST, SOFT))
    assert all(isinstance(one, Reason) and one.span.of(text.lower()) for one in weight.reasons)
