"""Tell them that it was right to ask.

Why it matters: somebody who feels foolish stops asking, and stays lost.

Source: "The Customer Isn't Always Right: Finding the Balance Between Empathy and Firmness".
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Tell them it was right to ask",
    say=(
        "Good that you ask, {name}; this is not easy to see.",
        "Good that you ask; this is not easy to see.",
    ),
)

does = (
    "Good that you ask, this part is hard to find.",
    "You are not the first to be puzzled by that page.",
    "That line is badly worded on our side.",
)

not_yet = (
    "As the letter says, press two.",
    "It is easy, just press two.",
    "You asked about the code.",
)

done = said(
    phrases(
        *words("step_reassure_that_it_was_right_to_ask"),
    )
)
