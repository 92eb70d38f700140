"""Rules that a reply quotes, and promises that look like them."""

from __future__ import annotations

import pytest

from evenhand.coach.promising import promises_in


@pytest.mark.parametrize(
    "rule",
    [
        "If we cancel a class or move it, you get the whole fee back at once, whatever the date.",
        "If we cancel any booking, you will get a refund within five days.",
        "By law you will get the fee back within 14 days whenever we have to call off an event.",
        "If we ever cancel, you get the whole fee back at once.",
        "If a class is cancelled, you get the whole fee back at once.",
        "When any parcel arrives damaged, you will receive a replacement within three days.",
    ],
)
def test_a_rule_for_all_alike_is_nobodys_promise(rule: str) -> None:
    assert promises_in(rule) == ()


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        ("If we cancel your class, you get the fee back at once.", "you get the fee back at once"),
        (
            "If we cancel a class this week, you get the fee back by Friday.",
            "you get the fee back by Friday",
        ),
        ("If we find a seat, you get it by noon.", "you get it by noon"),
        (
            "If we do not find it by Friday, you get your money back at once.",
            "you get your money back at once",
        ),
        (
            "If the class is cancelled, you get the fee back at once.",
            "you get the fee back at once",
        ),
        (
            "If we cancel a class, I will write to you the same day.",
            "I will write to you the same day",
        ),
        (
            "If we lose a parcel, we will send you another within three days.",
            "we will send you another within three days",
        ),
        (
            "If we cancel a class, you get the fee back at once. You get yours on Monday.",
            "You get yours on Monday",
        ),
    ],
)
def test_somebodys_word_in_this_matter_stays_a_promise(reply: str, words: str) -> None:
    assert [promise.words for promise in promises_in(reply)] == [words]
