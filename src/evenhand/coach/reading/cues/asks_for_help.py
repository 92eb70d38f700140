"""They ask for help with something that is not going right.

Why it matters: somebody who asks for help has usually tried already. Begin where they stopped.

What it often means: a problem. With words of not understanding beside it, confusion.

Source: support practice; the label "help" in sets of real support requests such as NatCS.
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="matter", hint="They ask for help with something that went wrong.")

notices = (
    "The lid will not close. «Any ideas»?",
    "«Please help», the water is still running.",
    "«can someone help» me with the lock",
    "«What can I do» to «get this sorted»?",
    "I «need help» with a parcel that shows as delivered.",
)

ignores = (
    "Thanks to your help the lock works.",
    "I helped myself to a second coffee.",
    "No help needed, I found it.",
)

find = phrases(
    *words("asks_for_help"),
)
