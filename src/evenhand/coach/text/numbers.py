"""Small numbers as people write them in a reply: "two", "a couple of", "24", "twenty-four"."""

from __future__ import annotations

_WORDS = {
    "half an": 0.5,
    "a couple of": 2,
    "a couple": 2,
    "couple of": 2,
    "an": 1,
    "a": 1,
    "the": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "twenty-four": 24,
    "twenty four": 24,
    "twenty": 20,
    "thirty": 30,
    "forty-eight": 48,
    "forty eight": 48,
    "forty-five": 45,
    "forty five": 45,
    "forty": 40,
    "sixty": 60,
    "seventy-two": 72,
    "ninety": 90,
}

NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
"""A regular expression for a number that `number` can read, in lower case."""


def number(words: str) -> float:
    """The number that `words`, matched by NUMBER, say."""
    return float(_WORDS[words]) if words in _WORDS else float(words)
