"""Open with the promise that was not kept.

Why it matters: owned in the first line it is over; left out, it is all they read for.

Source: Maxham and Netemeyer 2002; Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import in_opening, phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Open with the promise we missed",
    say=(
        "{name}, we said we would {promise}, and we did not.",
        "We said we would {promise}, and we did not.",
        "We said you would hear from us, and we did not keep it.",
    ),
)

does = (
    "We said we would call on Monday, and we did not. I am sorry.",
    "You were promised a plumber by noon and nobody came.",
    "I told you it would be ready, and it was not.",
)

not_yet = (
    "Thank you for your message.",
    "I promise to call you.",
    "You said that it leaks.",
)

done = said(
    in_opening(
        phrases(
            *words("step_open_with_the_promise"),
            unless=("i promise",),
        )
    )
)
