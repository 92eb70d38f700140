"""How a step tells that a draft does it."""

from __future__ import annotations

import re

from evenhand.coach.guidance.advice import Done
from evenhand.coach.kinds import holds
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Finder, Look

_WORD = re.compile(r"[^\W\d_]{4,}")

WHEN = (
    r"(?:(?:by|at|before|until|within|on|in|from)\s+(?:the\s+)?(?:\d{1,2}(?:[:.]\d{2})?\b|noon|midday|"
    r"midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|today)|"
    r"(?:today|tomorrow|tonight|this (?:morning|afternoon|evening)|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day))\b"
)
"""An exact time or day, as part of a regular expression."""

DAY = (
    r"\b(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december)|(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december) \d{1,2}|\d{1,2}[./]\d{1,2}|\d{4}-\d\d-\d\d|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
"""A day of a dated fact, as part of a regular expression."""


def said(*finders: Finder) -> Done:
    """Done when any of `finders` finds something in the draft."""
    return lambda look: any(holds(finder, look) for finder in finders)


def shares_a_word(look: Look) -> bool:
    """Done when the draft takes up a word of theirs that carries meaning."""
    if look.answered is None:
        return False
    ours = {_stem(word) for word in _WORD.findall(look.lower)}
    theirs = {_stem(word) for word in _WORD.findall(look.answered.lower)}
    return bool((ours & theirs) - {_stem(word) for word in words("empty_words")})


def _stem(word: str) -> str:
    """A word without its commonest endings, enough to know "screws" for "screw"."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word
