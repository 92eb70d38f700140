"""Everything taken on in four words: "leave it with me".

Why it matters: the kindest phrase in the trade and the one most often forgotten, because it holds
no date.

What it often means: I own this now. Add by when they hear from me.

Source: Canity, How to Deal with Customers (2022): the exact time of the call is the
commitment.
"""

from __future__ import annotations

import re

from evenhand.coach.promising.clauses import promised
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="Taken on: say by when they hear from you.")

notices = (
    "«Leave it with me – back to you by Friday».",
    "«Leave this with us», Mrs Okoro.",
    "«Leave the parking ticket with me».",
    "No need to ring them yourself, «leave that with me until Monday».",
)

ignores = (
    "Please leave it with a neighbour.",
    "Don't leave it with us over the weekend.",
    "Did you leave it with us on Monday?",
    "You can leave the keys with me or at the desk.",
    "Leave it with me or at the desk.",
)

_OFFERED = re.compile(r"\bor\b|regret")


def _is_an_offer(words: str) -> bool:
    return _OFFERED.search(words) is not None


find = promised(
    "leave (it|this|that|them|everything) with (me|us)",
    "leave the ... with (me|us)",
    alone=True,
    ends=True,
    unless=_is_an_offer,
)
