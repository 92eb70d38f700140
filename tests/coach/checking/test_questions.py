"""Which question of several a draft leaves open, and which it answers in other words."""

from __future__ import annotations

import pytest

from evenhand.coach.checking.questions import left_open
from evenhand.coach.rule import Look

THREE = "Do I get a meal, is there wireless internet on board, and can I bring my violin inside?"


@pytest.mark.parametrize(
    "draft",
    [
        "No meal, but a violin counts as your second bag.",
        "A meal is served at noon, and violins are fine.",
    ],
)
def test_a_question_that_is_touched_nowhere_is_open(draft: str) -> None:
    assert left_open(Look(draft, THREE)) is True


@pytest.mark.parametrize(
    "draft",
    [
        "A meal, internet and the violin: all of it is fine.",
        "Yes to all three.",
        "A meal, yes. I'll ask about the rest and write by noon.",
        "Which train is it?",
        "Thank you for your patience.",
    ],
)
def test_what_is_answered_or_will_be_is_not_open(draft: str) -> None:
    assert left_open(Look(draft, THREE)) is False


def test_a_price_and_a_time_are_known_by_how_they_look() -> None:
    asked = "How much is the locker, and when does the hall open?"
    assert left_open(Look("Free. From seven o'clock.", asked)) is False
    assert left_open(Look("Lockers are free of charge.", asked)) is True


def test_anger_that_looks_like_a_question_needs_no_answer() -> None:
    asked = "Why is the lift out again? Can the ramp be used meanwhile?"
    assert left_open(Look("The ramp is open to all.", asked)) is False


@pytest.mark.parametrize("piece", ["and: ", "is it and ", "?", "know if ", ", and also, "])
def test_a_hostile_message_is_taken_apart_in_linear_time(piece: str) -> None:
    assert left_open(Look("Yes.", piece * (50_000 // len(piece)))) is False
