"""Only the solution now, no reason and no excuse.

Why it matters: a reason offered before a remedy is heard as an excuse, and starts the quarrel
again.

Source: Canity, How to Deal with Customers (2022); "The Customer Isn't Always Right: Finding the
Balance Between Empathy and Firmness".
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import ACTED, WILL_ACT, said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Then only the solution, no excuse",
    say=(
        "I am sending somebody for {thing} today, and by 4 pm you know when it is done.",
        "I am arranging this today, and by 4 pm you know when it is done.",
    ),
)

does = (
    "I am sending a new part today.",
    "I have refunded all three nights.",
    "We'll replace it at our cost.",
)

not_yet = (
    "We had many orders this week.",
    "I will see what can be said.",
    "Our system was down.",
)

done = said(
    phrases(
        *words("step_only_the_solution"),
    ),
    ACTED,
    WILL_ACT,
)
