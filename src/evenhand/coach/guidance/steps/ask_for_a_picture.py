"""Ask for a picture of what came.

Why it matters: a picture settles in a minute what a week of letters does not, and asking for one
takes the matter seriously.

Source: Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Ask for a picture",
    say=(
        "Could you send me a picture of {thing}? It saves you a description.",
        "Could you send me a picture of {hope}?",
        "Could you send me a picture of it? It saves you a description.",
    ),
    fits=phrases(
        *words("step_ask_for_a_picture"),
    ),
)

does = (
    "Could you send me a picture of them?",
    "A photo of the label would help me most.",
    "If you can, attach a snapshot of the crack.",
)

not_yet = (
    "The picture on our site is old.",
    "I see, thank you for explaining.",
    "I get the picture.",
)

done = said(
    phrases(
        *words("step_ask_for_a_picture1"),
    )
)
