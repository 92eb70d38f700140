"""Somebody may come to harm: a danger in the product or place, or a person who may harm themselves.

Why it matters: this does not wait in a queue. Minutes count, and the right words are those of a
person who is there.

What it often means: hurting, or a fault that must be treated as an emergency.

Source: duty of care, and product-safety law (a known danger must be acted on without delay).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="risk", hint="Somebody may come to harm: fetch a person now.")

notices = (
    "I «don't want to live any more», and now this letter.",
    "There is «smoke coming» out of the charger you sent.",
    "The boiler «smells of gas» since your engineer left.",
    "my toddler «swallowed» one of the magnets",
    "i got an «electric shock» from the kettle",
    "I «can't go on» like this.",
)

ignores = (
    "I don't want to live without your marmalade.",
    "Is there a smoke detector in the room?",
    "Do you sell gas cookers?",
    "I could not swallow the price, so I chose the smaller one.",
    "The show can't go on tour, may we have our money back?",
)

find = phrases(
    *words("risk_of_harm"),
    unless=(
        "swallowed by",
        "(machine|atm) [has|had|just] swallowed",
        "swallowed my (card|money|coins|coin|ticket)",
        "don't want to live (without|in|near|far)",
        "can't go on (tour|the|a|holiday|strike|sale|my|that|your|any|this trip)",
        "on fire (today|tv|stick|tablet)",
        "(my|your) team is on fire",
    ),
)
