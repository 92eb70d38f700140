"""Make the first line an empathic one, about their matter.

Why it matters: while they are not heard, nothing you say is heard either.

Source: Canity, How to Deal with Customers (2022); the first step of HEARD, LAST and LEAP.
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import in_opening, phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Begin with one empathic line",
    say=(
        "{name}, I hear exactly what you are saying about {thing}.",
        "{name}, I hear exactly what you are saying.",
        "I hear exactly what you are saying about {thing}.",
        "I hear exactly what you are saying.",
    ),
)

does = (
    "Mr Jameson, I hear exactly what you're saying.",
    "Three weeks without heating, I would be angry too.",
    "You are right to be upset. I am sending somebody now.",
)

not_yet = (
    "Your order number is 3. I hear exactly what you say, it was busy, and busy days are such.",
    "As stated in our terms, no refund is due.",
    "Thank you for your message.",
)

done = said(
    in_opening(
        phrases(
            *words("step_empathic_first_line"),
        ),
        of=1,
    )
)
