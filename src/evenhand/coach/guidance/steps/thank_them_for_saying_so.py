"""Thank them for saying so.

Why it matters: most people who are let down leave without a word; the one who writes does you a
favour.

Source: You, Yang, Wang and Deng 2020 (appreciation often does as much as an apology); Canity, How
to Deal with Customers (2022).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Thank them for saying so",
    say=(
        "Thank you for telling me, {name}.",
        "Thank you for telling me.",
    ),
)

does = (
    "Penny, thank you for telling me.",
    "Thanks for letting us know about the chipped plate.",
    "I am grateful that you told us.",
)

not_yet = (
    "Thank you for your patience.",
    "Let me know if that helps.",
    "I will tell my colleague, thanks.",
)

done = said(
    phrases(
        *words("step_thank_them_for_saying_so"),
    )
)
