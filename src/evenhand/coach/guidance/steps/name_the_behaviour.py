"""Name the behaviour calmly, by its words.

Why it matters: a limit that names what was said is fair; one that says "your tone" is a quarrel.

Source: published staff-protection policies (name, warn, limit, end).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Name the behaviour, calmly",
    say=("I want to help you, and I cannot while a colleague is spoken to in words like these.",),
)

does = (
    "I want to help, and I can't while my colleague is called names.",
    "Words like these about our staff are not something I can accept.",
    "You threatened the driver.",
)

not_yet = (
    "You are rude.",
    "Calm down.",
    "The words on the label are wrong.",
)

done = said(
    phrases(
        *words("step_name_the_behaviour"),
    )
)
