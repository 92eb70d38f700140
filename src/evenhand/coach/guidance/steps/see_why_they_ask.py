"""Say that you see why they ask.

Why it matters: a no is easier to take from somebody who has understood the question; it costs one
sentence and grants nothing.

Source: "The Customer Isn't Always Right: Finding the Balance Between Empathy and Firmness" (some
empathy, and stand your ground); reflect, validate, bridge.
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Say that you see why they ask",
    say=(
        "{name}, I can see why you ask.",
        "I can see why you ask.",
    ),
)

does = (
    "I can see why you ask.",
    "It makes sense that you would rather have the money than a voucher.",
    "In your place I would ask the same.",
    "Your plans have changed, so I understand the question.",
)

not_yet = (
    "I see.",
    "Why do you ask?",
    "I understand, but no.",
    "You may ask.",
)

done = said(
    phrases(
        *words("step_see_why_they_ask"),
        unless_nearby=(", but", "however"),
    ),
)
