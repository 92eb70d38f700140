"""Ask whether you may quote their words.

Why it matters: their own words, given with consent, convince more than any sentence of yours.

Source: Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Ask to quote them, with their consent",
    say=(
        "{name}, may we quote these words on our website? A no is just as fine.",
        "May we quote these words on our website, with your first name? A no is just as fine.",
    ),
)

does = (
    "May I use that comment on our website?",
    "Would you mind if we quoted you?",
    "Could we share your words in our brochure?",
)

not_yet = (
    "I will send you a quote for the roof.",
    "May I use your bathroom?",
    "Please leave us five stars.",
)

done = said(
    phrases(
        *words("step_ask_to_quote_them"),
    )
)
