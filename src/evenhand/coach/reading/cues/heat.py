"""Marks of heat: capitals, repeated exclamation or question marks, strong intensifiers.

Why it matters: heat says how strongly something is felt, not what is felt. It turns up whatever
else is there, praise as well as anger.

What it often means: nothing by itself; some people write in capitals.

Source: Hutto and Gilbert 2014 (capitals, punctuation and degree words as amplifiers).
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.kinds import either, pattern, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(concern="feeling", hint="Written with heat; says how strongly, not what.")

notices = (
    "I have waited «SEVEN WEEKS» for a tap.",
    "Where is it«???»",
    "This is «absolutely» the last letter I write«!!»",
    "«WHY IS NOBODY ANSWERING ME»",
)

ignores = (
    "The USB lamp from IKEA costs 20 EUR.",
    "Where is it?",
    "Thanks for the letter! See you soon!",
    "My code is QX7 TRB 99.",
    "Monday is absolutely fine with me.",
)

_SHOUTED = frozenset(words("shouted"))
_CAPITALS = pattern(  # the search leaps to capitals; what must not stand before is asked from there
    r"[A-Z](?<!\w[A-Z])[A-Z][A-Z']*(?:\s+[A-Z']{2,})*\b(?!\d)", cased=True
)


def _shouts(look: Look) -> Iterator[Span]:
    """Several words in capitals, the first of three letters or more, or one that shouts alone."""
    for span in _CAPITALS(look):
        said = span.of(look.lower).split() if span else []
        if span and ((len(said) > 1 and len(said[0]) > 2) or said[0] in _SHOUTED):
            yield span


find = either(
    _shouts,
    pattern(r"(?<![!?])[!?]{2,}", needs=("!!", "??", "!?", "?!")),
    phrases(
        *words("heat"),
        unless=(
            "totally (fine|ok|okay|understand|agree)",
            "absolutely (fine|no problem|no rush|right)",
            "completely (fine|understand|agree)",
            "beyond (the|my|that|this)",
            "above and beyond",
        ),
    ),
)
