"""Marks of heat: capitals, repeated exclamation or question marks, strong intensifiers.

Why it matters: heat says how strongly something is felt, not what is felt. It turns up whatever
else is there, praise as well as anger.

What it often means: nothing by itself; some people write in capitals.

Source: Hutto and Gilbert 2014 (capitals, punctuation and degree words as amplifiers).
"""

from __future__ import annotations

from evenhand.coach.kinds import either, pattern, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

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
)

_SHOUT = (
    r"\b[A-Z']{3,}(?:\s+[A-Z']{2,})+\b(?<![A-Z]\d)"
    r"|\b(?:NOT|NEVER|STILL|ALWAYS|AGAIN|NOW|WORST|NOTHING|NOBODY|WHY|HOW|STOP|WTF|FAIL|EVER|ALL|ANY|"
    r"YOUR|YOU|REFUND|MONEY|TWICE|WRONG|BROKEN|LATE|TWO|THREE|FOUR|FIVE|SIX|RUINED|WHERE|IDIOTIC|"
    r"LOVE|AMAZING|BEST|THANK|PLEASE|SO|VERY|REALLY|UNACCEPTABLE|RIDICULOUS|HOURS|DAYS|WEEKS|MONTHS)\b"
)

find = either(
    pattern(_SHOUT, cased=True),
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
