"""Say to whom you pass it on.

Why it matters: the one who earned it hardly ever hears it, and the customer likes to know that
they will.

Source: Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Pass it on, and say to whom",
    say=(
        "I am passing this on to the colleague who helped you, {name}, in your words.",
        "I am passing this on to the colleague who helped you, in your words.",
    ),
)

does = (
    "I'll let the chef know right away.",
    "I am passing your words on to Jerry.",
    "The whole team will read this tomorrow morning.",
)

not_yet = (
    "Please let me know your number.",
    "I pass on dessert.",
    "Thank you.",
)

done = said(
    phrases(
        *words("step_pass_it_on"),
    )
)
