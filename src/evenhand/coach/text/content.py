"""What a text is about: its telling words, without their endings."""

from __future__ import annotations

import re

from evenhand.coach.lexicon import words

_WORD = re.compile(r"[a-z]{4,}")
_COMMON = frozenset(words("common"))
_WHOLE = 6
_STEM = 5


def content(lower: str) -> frozenset[str]:
    """The words of `lower` (lower case) that tell what it is about, each known by its stem.

    "deliveries" and "delivered" are both "deliv"; words of under four letters and common ones tell
    nothing.
    """
    return frozenset(_stem(word) for word in _WORD.findall(lower) if word not in _COMMON)


def _stem(word: str) -> str:
    return word[:_STEM] if len(word) > _WHOLE else word.rstrip("s")[:_STEM]
