"""Give the same answer, shorter, with no new reason.

Why it matters: a second reason tells them that the first was not the real one; a steady answer ends
it kindly.

Source: tau2-bench (a policy is kept when the same answer comes each time); "The Customer Isn't
Always Right: Finding the Balance Between Empathy and Firmness" (stand your ground).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Same answer, shorter, no new reason",
    say=("My answer stays the same: I cannot refund it. The other date is still open to you.",),
)

does = (
    "My answer stays the same: this fare cannot be refunded.",
    "That has not changed, {name}: I cannot take it back after 30 days.",
    "As to the refund, it remains a no. What I can do is move the date.",
    "I cannot give you another answer on this.",
)

not_yet = (
    "Besides, our system does not allow it either.",
    "As I said before, no.",
    "I will ask again, perhaps it works.",
    "The address stays the same.",
)

done = said(
    phrases(
        *words("step_same_answer_shorter"),
    ),
)
