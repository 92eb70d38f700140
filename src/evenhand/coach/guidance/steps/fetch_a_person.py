"""Fetch a person now: the lead, and where life is in danger the emergency number.

Why it matters: nobody should judge a danger alone, and minutes count.

Source: duty of care; published staff-protection policies.
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Fetch a person now",
    say=("I am getting a colleague right now. If anybody is in danger, please call 112 first.",),
)

does = (
    "I am getting my lead right now. If anybody is in danger call 112.",
    "Please call the emergency number straight away.",
    "A colleague is calling you this minute.",
)

not_yet = (
    "We will look at it tomorrow.",
    "Calm down.",
    "Call the shop on Monday.",
)

done = said(
    phrases(
        *words("step_fetch_a_person"),
    )
)
