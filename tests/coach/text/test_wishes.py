"""Wishes for a remedy, and what only speaks of one."""

from __future__ import annotations

import pytest

from evenhand.coach.text.sentences import sentences
from evenhand.coach.text.wishes import wish_for


def wished(text: str, *remedies: str) -> str | None:
    span = wish_for(remedies, text.lower(), sentences(text))
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("text", "remedy", "words"),
    [
        ("I want a refund.", "refund", "I want a refund"),
        ("Please refund me.", "refund", "Please refund"),
        ("Could you send me a new one?", "replacement", "Could you send me a new one"),
        ("I'd like to return it.", "return", "I'd like to return"),
        ("Can I get a voucher?", "goodwill", "Can I get a voucher"),
    ],
)
def test_a_wish_is_found(text: str, remedy: str, words: str) -> None:
    assert wished(text, remedy) == words


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for the refund.",
        "I don't want a refund.",
        "Where is the refund that I want?",
        "I want a blue one. What is a refund?",
        "Can I get a refund if it breaks?",
        "I need to know when the refund comes.",
    ],
)
def test_what_speaks_of_it_is_no_wish(text: str) -> None:
    assert wished(text, "refund") is None


def test_a_wish_for_something_else_is_not_this_one() -> None:
    assert wished("I want a refund.", "replacement") is None
