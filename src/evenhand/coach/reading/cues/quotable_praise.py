"""Praise with a number, a time, a named gain or a comparison in it.

Why it matters: "great service" convinces nobody. "It pays for itself in seven months" does, because
it backs up what you claim. Their own words, with their consent, are the whole testimonial.

What it often means: delighted, and worth asking for consent once the matter is settled.

Source: Canity, How to Deal with Customers (2022) (statements that substantiate claims come first).
"""

from __future__ import annotations

from evenhand.coach.kinds import either, holds, only_if, pattern, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="praise", hint="Praise worth quoting, if they agree.")

notices = (
    "I can't believe you managed to get here and fix this «in under an hour», that's incredible",
    "This printer will «pay for itself» in seven months, I «should have switched» years ago.",
    "Easily the «best haircut I've ever had».",
    "Superb! It cut our heating bill «by 30%».",
    "So kind. I have «never used any company» that's so fast.",
)

ignores = (
    "Can you come in under an hour?",
    "My bill went up by 30% and I am not amused.",
    "Best wishes from all of us.",
    "I have never used any company like that before, how does it work?",
    "So kind, thanks.",
    "The lamp is not brilliant, and it came within two days.",
)

_WARM = phrases(
    *(line for line in words("praise") if not line.startswith(("best", "should have"))),
    unless_negated=True,
)

_UNITS = r"(?:minutes?|mins?|hours?|hrs?|days?|seconds?)"
_COUNT = r"(?:an?|one|two|three|four|five|six|ten|half an|\d{1,3})"
_NOT_ASKED = r"(?=[^?]{0,80}(?:$|[.!,]))"

find = only_if(
    lambda look: holds(_WARM, look),
    either(
        pattern(
            r"\b(?:in|within) (?:under |less than |just |only |about )?"
            rf"{_COUNT}\s?{_UNITS}\b{_NOT_ASKED}",
            needs=("in", "within"),
        ),
        phrases(*words("quotable_praise")),
        pattern(r"\bby \d{1,3}\s?(?:%|percent|per cent)", needs=("by",)),
    ),
)
