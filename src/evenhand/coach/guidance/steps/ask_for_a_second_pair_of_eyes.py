"""Ask a colleague to look at the dated facts before you decide.

Why it matters: a pattern seen alone is easily seen wrong, and being judged by one person is hard to
bear for both.

Source: published policies on unreasonable demands (decided by two, with reason and review).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Have a colleague look at the facts first",
    say=(),
)

does = (
    "A colleague and I have both looked at the dates.",
    "I have asked a second person here to look at this with me, and you hear from us by noon.",
    "Two of us have gone through your four returns.",
    "My lead has looked at it as well.",
)

not_yet = (
    "I have decided this.",
    "A colleague told me about you.",
    "You have two of them.",
    "My lead is not here.",
)

done = said(
    phrases(
        *words("step_ask_for_a_second_pair_of_eyes"),
        unless=("told me about you",),
    ),
)
