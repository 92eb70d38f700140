"""They say that the matter is settled.

Why it matters: the best moment to learn what worked, and the wrong one to sell.

What it often means: routine or delighted. A problem named beside it is over.

Source: Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="thanks", hint="For them the matter is settled.")

notices = (
    "It «is all sorted» now, thank you.",
    "The heating is «working again».",
    "«That solved it».",
    "«no longer a problem», the neighbour had the parcel",
    "The «refund came through» this morning.",
)

ignores = (
    "Is it sorted yet?",
    "It is still not sorted.",
    "If that solved it you would not hear from me.",
    "The rain came through the roof.",
    "It is not working again.",
)

find = phrases(
    *words("settled"),
    unless=words("settled_not"),
    unless_negated=True,
)
