"""How a step tells that a draft does it."""

from __future__ import annotations

import re

from evenhand.coach.guidance.advice import Done
from evenhand.coach.kinds import holds, pattern
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Finder, Look

_WORD = re.compile(r"[^\W\d_]{4,}")

WHEN = (
    r"(?:(?:by|at|before|until|till|within|on|in|from|after|between)\s+(?:the\s+|about\s+|an?\s+)?"
    r"(?:\d{1,2}(?:[:.]\d{2})?(?!\s?(?:%|days ago))\b|\d{1,2}(?:st|nd|rd|th)\b|noon|midday|"
    r"midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hour|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|tomorrow|tonight|today)|\d{1,2}[:.]\d{2}|\d{1,2} ?[ap]\.?m|"
    r"today|tomorrow|tonight|this (?:morning|afternoon|evening)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
"""An exact time or day, as part of a regular expression."""

DAY = (
    r"\b(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december)|(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december) \d{1,2}|\d{1,2}[./]\d{1,2}|\d{4}-\d\d-\d\d|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
"""A day of a dated fact, as part of a regular expression."""


_NO_ACT = (
    r"(?!(?:not|read|received|noted|seen|heard|looked|understood|learned|had|been|got|felt|hoped|"
    r"tried|wanted|needed|decided|concerned|advised|informed|closed|also|already|always|never)\b)"
)
_DONE_WORD = (
    r"(?:[a-z]{2,14}ed|put|set|sent|found|made|paid|told|rung|given|taken|written|brought|kept|left|"
    r"held|bought|begun|done|drawn|undone|fixed|spoken)"
)

ACTED = pattern(
    rf"\b(?:i|we)(?:'ve| have) (?:now |just |already |also |since ){{0,2}}{_NO_ACT}{_DONE_WORD}\b"
)
"""Something that we have done: "I've moved both nights"."""

WILL_ACT = pattern(
    r"\b(?:i|we)(?:'ll| will|'m going to| am going to) (?:also |then |now |gladly |personally )?"
    r"(?!(?:not|never|see what|look into|try|be (?:happy|glad|sorry|closed|unable)|hope|get back|"
    r"have to|need|stay|end|stop|close)\b)[a-z]{2,}"
)
"""Something that we say we will do: "I'll refund the second payment"."""


def said(*finders: Finder) -> Done:
    """Done when any of `finders` finds something in the draft."""
    return lambda look: any(holds(finder, look) for finder in finders)


def shares_a_word(look: Look) -> bool:
    """Done when the draft takes up a word of theirs that carries meaning."""
    return bool(_shared(look, look.lower))


def opens_with_their_words(look: Look) -> bool:
    """Done when the first two sentences take up two words of theirs that carry meaning."""
    opening = look.sentences[:2]
    return bool(opening) and len(_shared(look, look.lower[: opening[-1].end])) > 1


def _shared(look: Look, ours: str) -> set[str]:
    """The words that `ours` and the message answered share, without those that say nothing."""
    if look.answered is None:
        return set()
    told = {_stem(word) for word in _WORD.findall(ours)}
    theirs = {_stem(word) for word in _WORD.findall(look.answered.lower)}
    return (told & theirs) - {_stem(word) for word in words("empty_words")}


def _stem(word: str) -> str:
    """A word without its commonest endings, enough to know "screws" for "screw"."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word
