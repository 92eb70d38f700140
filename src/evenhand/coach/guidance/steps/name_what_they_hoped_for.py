"""Name what they hoped for, in their own words.

Why it matters: people hear you once they feel heard, and a hope named shows that you read it all.

Source: Canity, How to Deal with Customers (2022); Packard and Berger 2021 (concrete words show
listening).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Name what they hoped for",
    say=(
        "You were looking forward to {hope} for {day}.",
        "You were looking forward to {hope}.",
        "You were looking forward to this, and it came out otherwise.",
    ),
)

does = (
    "You were looking forward to them for Saturday, and they arrived duller than the photo showed.",
    "I can see that you had hoped for a quiet weekend.",
    "You expected the colours of the website.",
)

not_yet = (
    "Thank you for your message.",
    "I am looking forward to your answer.",
    "We hope to see you again.",
)

done = said(
    phrases(
        *words("step_name_what_they_hoped_for"),
    )
)
