"""Time asked for, and an answer owed at its end: "give me until …".

Why it matters: the customer lends us the time; at its end they look at the clock.

What it often means: work is going on. A word half-way costs a minute and buys an hour.

Source: Maister, The Psychology of Waiting Lines (1985): unoccupied time feels longer.
"""

from __future__ import annotations

import re

from evenhand.coach.promising.clauses import promised
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="Time is asked for: an answer is owed at its end.")

notices = (
    "«Give me until 3 pm».",
    "«Give us 24 hours to find the trunk».",
    "«Allow us until Friday to speak to the school».",
    "Thank you. «Please give me two hours».",
)

ignores = (
    "Give me a call before Friday.",
    "Could you give us your number by noon?",
    "The law gives us until Friday.",
    "Give it two hours to dry.",
    "You did not give me until 3 pm.",
)

_A_CALL = re.compile(r"\b(?:a few|call|ring|shout|moment|minute to)\b")


def _is_a_call(words: str) -> bool:
    return _A_CALL.search(words) is not None


find = promised(
    "[please] (give|allow|grant) (me|us) until",
    "[please] (give|allow) (me|us) (a|an|one|two|three|four|five|24|48|another|up to)",
    alone=True,
    ends=True,
    timed=True,
    unless=_is_a_call,
)
