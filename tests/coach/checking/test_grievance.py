"""What a message has been through, told soberly or loudly; and what only looks like it."""

from __future__ import annotations

import pytest

from evenhand.coach.checking.grievance import abusive, aggrieved, harmed, lost
from evenhand.coach.rule import Look
from evenhand.coach.spoken import Reading, Stance


def answering(text: str, situation: str = "") -> Look:
    reading = Reading(situation, 1.0, Stance(1, 1)) if situation else None
    return Look("Hello.", text, reading)


@pytest.mark.parametrize(
    "text",
    [
        "This is my third e-mail about the ramp.",
        "My mother missed her dialysis because the van never came.",
        "Nobody answered, and I have lost two days of work.",
        "You promised it in writing.",
        "I want an answer NOT ANOTHER form.",
    ],
)
def test_sober_grief_counts(text: str) -> None:
    assert aggrieved(answering(text)) is True


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Is the pool open on Sunday?",
        "The board says DELAYED, how long?",
        "How do I change the third line of the address?",
    ],
)
def test_a_plain_question_does_not(text: str) -> None:
    assert aggrieved(answering(text)) is False


def test_a_reading_goes_with_the_words() -> None:
    assert harmed(answering("It was hers.", "hurting")) is True
    assert lost(answering("And now?", "confused")) is True
    assert abusive(answering("Well.", "abusive")) is True
    assert (harmed(answering("Ok.")), lost(answering("Ok.")), abusive(answering("Ok."))) == (
        False,
        False,
        False,
    )


def test_words_show_it_without_a_reading() -> None:
    assert lost(answering("I don't understand where the code goes.")) is True
    assert abusive(answering("You are idiots, all of you.")) is True
