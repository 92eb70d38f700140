"""Show that you know what came before.

Why it matters: having to tell it again is the second injury, and the one that people do not
forgive.

Source: Maxham and Netemeyer 2002 (a second failure is judged harder than the first).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Show you know what came before",
    say=(
        "{name}, I have read everything since your first message, so you need not tell it again.",
        "I have read everything since your first message, so you need not tell it again.",
    ),
)

does = (
    "I have read everything since your first message.",
    "This is the third time you had to write, I see that.",
    "You already told my colleague all of this.",
)

not_yet = (
    "Please tell me again what happened.",
    "I read your message.",
    "It happened before.",
)

done = said(
    phrases(
        *words("step_show_that_you_know_what_came_before"),
    )
)
