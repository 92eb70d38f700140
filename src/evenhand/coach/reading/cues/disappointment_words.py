"""They say that they are disappointed, let down or sad about it.

Why it matters: naming a disappointment is a favour. Most people who are let down say nothing and
buy elsewhere.

What it often means: disappointed. They wanted it to be good.

Source: Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="feeling", hint="They say in so many words that they are let down.")

notices = (
    "I am very «disappointed» with the haircut.",
    "we feel «let down» by the whole team",
    "The sauce is «not what I expected».",
    "«Such a shame», your cakes «used to be so» moist.",
    "Honestly I «expected better» from a four-star hotel.",
    "no wifi in the cottage «😢»",
)

ignores = (
    "The whole team never disappoints.",
    "I was not disappointed at all, thank you.",
    "They let us down the slide on cushions, the children loved it.",
    "The 9 am bus, not the one after.",
    "I expected the plumber at nine, is he on his way?",
)

find = phrases(
    *words("disappointment"),
    unless=(
        "never disappoint*",
        "don't disappoint",
        "didn't disappoint",
        "did not disappoint",
        "let us down the",
        "upset stomach",
        "not too bad",
        "not the one (after|before|on|in|with)",
    ),
    unless_negated=True,
)
