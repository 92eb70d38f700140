"""They ask for a manager, or for somebody with more say.

Why it matters: the wish is for somebody who may decide. Being passed upward with the story told
again is no better; a named person and a time is.

What it often means: angry, or tired of explaining.

Source: trade definition of escalation.
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="wish", hint="They want somebody with more say.")

notices = (
    "I want to «speak to a manager».",
    "«Who is your supervisor»?",
    "«put me through to somebody» who can decide",
    "I'd like to «talk to someone in charge».",
    "«Please escalate this».",
    "I want «whoever runs that» shop to ring me.",
    "«Get me somebody who can decide».",
)

ignores = (
    "I am the manager of the bakery next door, do you deliver?",
    "Your manager was very kind, thank her for me.",
    "The project manager app crashes.",
    "Charge my card, I am in a hurry.",
    "Whoever runs this account deserves a medal.",
    "Finally someone who knows what they are doing, thanks!",
    "We shall find somebody else for Tuesdays.",
)

find = phrases(
    *words("wants_higher_person"),
    unless=(
        "(manager|boss|supervisor) (was|is) [very|so|really] (kind|helpful|lovely|great|nice)",
        "escalate to thank",
        "find (somebody|someone) else",
        "whoever runs this account",
    ),
)
