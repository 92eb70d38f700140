"""Say the rule and its reason, in one plain sentence each.

Why it matters: a rule without a reason is a wall; with one, it is something two adults can talk
about.

Source: "The Customer Isn't Always Right: Finding the Balance Between Empathy and Firmness" (stand
your ground and explain clearly).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import pattern

step = Advice(
    do="Say the rule and its reason",
    say=(
        "Our rule is: {rule}. I cannot set it aside for one, because it must be fair to all.",
        "I cannot do that for one person, because it must be fair to everybody else.",
    ),
)

does = (
    "This fare cannot be refunded because the seat is held for you alone.",
    "Returns end after 30 days, so that we can sell the season's stock.",
    "We can't change the name: the airline checks it against the passport, that is why.",
)

not_yet = (
    "It's our policy.",
    "No.",
    "I will see what I can do because you are nice.",
)

done = said(
    pattern(
        r"\b(?:can'?t|cannot|not|ends?|until|only|rule|policy|must|after)\b[^.!?]{0,120}?"
        r"\b(?:because|so that|since|the reason|that is why|that's why|as it|as the)\b",
        needs=("because", "so that", "since", "reason", "why", "as it", "as the"),
    )
)
