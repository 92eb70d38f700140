"""Make leaving easy: what they need to do, and that it is little.

Why it matters: a held customer is lost for good; one who could go freely may come back.

Source: Canity, How to Deal with Customers (2022); customer-for-life practice.
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Make leaving easy",
    say=(
        "One line from you is enough, {name}: I cancel it the same day, with nothing to fill in.",
        "One line from you is enough: I cancel it the same day, with nothing to fill in.",
    ),
)

does = (
    "I have cancelled it as you asked.",
    "Your account is closed, you need to do nothing more.",
    "I would be sorry to see you go; may I ask what would have kept you?",
)

not_yet = (
    "You cannot cancel before March.",
    "Stay, we have an offer for you.",
    "Let us keep you warm.",
)

done = said(
    phrases(
        *words("step_make_leaving_easy"),
    )
)
