"""Say what is possible instead.

Why it matters: a no with a door in it is help; a no without one is a loss.

Source: trade practice on refusing well; Miller and others 2007 (choice wording repairs
resistance).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases

step = Advice(
    do="Say what is possible instead",
    say=(
        "What I can do instead is give you a credit for the same amount, {name}.",
        "What I can do instead is give you a credit for the same amount.",
    ),
)

does = (
    "What I can do is move the booking without a fee.",
    "Instead, you could swap it for a voucher.",
    "We can offer you a later date.",
)

not_yet = (
    "I can't do that.",
    "There is nothing I can do.",
    "You could have read the terms.",
)

done = said(
    phrases(
        "what (i|we) can (do|offer)",
        "instead",
        "(set aside|held|kept|reserved) for you",
        "(i|we) can (have you|put|add|get|ask|arrange|bring|make|take)",
        "you choose",
        "(i|we) can (offer|move|give|swap|change|exchange|credit|send|extend|hold|book)",
        "you (can|could) (still|use|swap|move|choose|have|keep|transfer|exchange|sell|rebook)",
        "(alternatively|an alternative|another way|one option)",
        unless=("you could have",),
    )
)
