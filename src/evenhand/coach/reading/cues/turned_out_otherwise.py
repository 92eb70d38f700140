"""One thing was ordered, said or shown, and another is there.

Why it matters: the difference is the whole complaint, and it is told as two plain facts. Name both
in the reply and nobody has to explain again.

What it often means: a problem at low heat.

Source: Olshtain and Weinbach 1987; Preotiuc-Pietro, Gaman and Aletras 2019.
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="problem", hint="One thing was said, another is there: name both.")

notices = (
    "«Ordered blue, got» green.",
    "The machine took 58 «instead of» 38.",
    "«One of the cups arrived» «in pieces».",
    "it makes «the same noise» «ever since»",
    "The job was «closed as done».",
)

ignores = (
    "Could I have rice instead of chips?",
    "I ordered the blue one, when will it come?",
    "We have been out in the garden all day, so ring twice.",
    "Does it come in pieces or built?",
)

find = phrases(
    *words("turned_out_otherwise"),
    unless=(
        "(could|can|may|might) (i|we|you) ... instead of",
        "does it come in pieces",
        "(like|want|prefer|rather) ... instead of",
        "instead of (the|a|my) ... (please|if|would|is possible)",
        "have been out in",
    ),
)
