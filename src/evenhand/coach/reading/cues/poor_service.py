"""The way they were treated: rude, unhelpful, passed from hand to hand, told no without a reason.

Why it matters: how somebody was treated weighs more than what they got. Being handled unfairly is
what people tell others about.

What it often means: angry or disappointed. The first line of the reply must be a person speaking.

Source: Jin and Aletras 2021 (accusation as a step of severity); Grandey, Dickter and Sin 2004.
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="history", hint="They were treated badly, and say so.")

notices = (
    "The porter was «rude» to my parents.",
    "I was «passed from» one desk to the next.",
    "Your clinic «refused to» give me a copy.",
    "«you dont care» about your tenants at all",
    "«Nobody apologised», not once.",
)

ignores = (
    "The porter was anything but rude, he carried everything.",
    "I refused the parcel because it was not mine.",
    "I don't care which colour you send.",
    "Nobody was at home, could you try again?",
)

find = phrases(
    *words("poor_service"),
    unless=("anything but rude", "rude not to", "couldn't care less which"),
)
