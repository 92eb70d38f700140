"""Offer to do it together, at a time of their choice.

Why it matters: what has not worked twice by letter works in five minutes by two; nobody has to feel
slow.

Source: trade practice on support by telephone; "The Customer Isn't Always Right: Finding the
Balance Between Empathy and Firmness".
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Offer to do it together",
    say=("Shall we do it together on the telephone? I am free today from two to four.",),
)

does = (
    "Shall we do it together on the phone?",
    "I can call you and we go through it step by step.",
    "If you like, I'll stay on the line while you type it in.",
    "Tell me when it suits you, and I walk you through it.",
)

not_yet = (
    "Please do it again.",
    "We work together with a courier.",
    "Call us if it does not work.",
    "You can do it yourself.",
)

done = said(
    phrases(
        *words("step_offer_to_do_it_together"),
        unless=("together with a", "together with our"),
    ),
)
