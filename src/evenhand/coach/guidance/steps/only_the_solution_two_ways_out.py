"""On the call: only the solution, and two ways out to choose from.

Why it matters: a reason is heard as an excuse, and a choice gives back the say that they lost.

Source: Canity, How to Deal with Customers (2022); "The Customer Isn't Always Right: Finding the
Balance Between Empathy and Firmness".
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import pattern

step = Advice(
    do="On the call: only the solution, two ways out",
    say=(
        "You can keep {hope} with 20 % off, or have a full refund and we pay the return.",
        "You can keep {thing} with 20 % off, or have a full refund and we pay the return.",
        "You can have 20 % off, or a full refund; whichever you prefer, I do it today.",
    ),
)

does = (
    "You can keep them with 20 % off, or have a full refund and we pay the return.",
    "Either we bring a new one on Friday or we refund it today, whichever suits you.",
    "Would you prefer a replacement or your money back?",
)

not_yet = (
    "I can refund you.",
    "Sooner or later it will come.",
    "Could you send me a picture of them?",
)

done = said(
    pattern(
        r"\b(?:you can|you could|either|would you (?:prefer|like|rather)|i can|we can|"
        r"your choice|whichever)\b[^?!]{0,160}?\bor\b(?! later)[^.?!]{0,120}?"
        r"\b(?:refund|money back|replace(?:ment)?|new one|credit|return|exchange|discount|off|"
        r"repair)\b",
        needs=("or",),
    )
)
