"""Say one kind line, and no more than one.

Why it matters: it has to be said, and a second one asks them to comfort you.

Source: a talk on customers who are having a bad day (people in pain cannot enjoy the kindest
care).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Say one kind line",
    say=(
        "{name}, I am so sorry for what you are going through.",
        "I am so sorry for what you are going through.",
    ),
)

does = (
    "I am so sorry about your father.",
    "My condolences to you and your family.",
    "I hope you get well soon.",
    "That is a lot to carry.",
)

not_yet = (
    "Sorry for the inconvenience.",
    "We regret the delay.",
    "I hope this helps.",
)

done = said(
    phrases(
        *words("step_one_kind_line"),
        unless=("inconvenience",),
    )
)
