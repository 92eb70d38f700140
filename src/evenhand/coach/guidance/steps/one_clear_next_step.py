"""End with one clear next step that they can take.

Why it matters: after a no, something to do is what keeps the talk about the matter.

Source: Canity, How to Deal with Customers (2022) (two-sided deals with a time).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="End with one clear next step",
    say=(
        "Tell me by Friday which way suits you, {name}, and I do it the same day.",
        "Tell me by Friday which way suits you, and I do it the same day.",
    ),
)

does = (
    "Tell me by Friday which date suits you.",
    "Just answer with the date and I book it.",
    "Shall I book the voucher for you?",
)

not_yet = (
    "That is how it is.",
    "We thank you for your understanding.",
    "I told you so.",
)

done = said(
    phrases(
        *words("step_one_clear_next_step"),
    )
)
