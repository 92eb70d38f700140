"""Match their warmth in the first line.

Why it matters: praise met coolly turns to embarrassment, and all the good work before it is lost.

Source: Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Match their warmth",
    say=(
        "{name}, you have just made our day.",
        "You have just made our day.",
    ),
)

does = (
    "You have just made our day!",
    "That is lovely to hear.",
    "I'm so happy that it went well.",
)

not_yet = (
    "Your message has been received.",
    "Shall I get the bill?",
    "I will pass it on.",
)

done = said(
    phrases(
        *words("step_match_their_warmth"),
    )
)
