"""They look back: it used to be good, they have been here for years, the old one was nicer.

Why it matters: people who look back have something to lose. Long custom is named when it feels
unseen.

What it often means: disappointed. With praise and nothing wrong, it is loyalty.

Source: Canity, How to Deal with Customers (2022) (what regular customers notice first).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="disappointed", hint="They look back at what it was: name it.")

notices = (
    "«The old version was» nicer.",
    "«you used to know» my name there",
    "I have «banked with you since» 1981.",
    "«What happened to you»?",
    "«Remember when» the kids got little planes?",
)

ignores = (
    "I am used to being early.",
    "Can this card be used to open the gate?",
    "I got used to your early bus.",
    "The old clock is in the shed, please take it with you.",
    "Do you remember where I parked?",
    "What happened on Tuesday is on the form.",
    "That is how it used to be, and I like it still.",
)

find = phrases(
    *words("once_and_now"),
    unless=(
        "how ... used to be",
        "(food|place|it|this) is how",
        "no longer the same address",
        "used to (it|being|the|having|this|that|pay|top|make|exchange)",
        "(am|is|are|i'm|get|got|getting|be|been|not|card|device) used to",
        "not any more",
    ),
)
