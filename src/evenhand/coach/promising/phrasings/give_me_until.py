"""Time asked for, and an answer owed at its end: "give me until …".

Why it matters: the customer lends us the time; at its end they look at the clock.

What it often means: work is going on. A word half-way costs a minute and buys an hour.

Source: Maister, The Psychology of Waiting Lines (1985): unoccupied time feels longer.
"""

from __future__ import annotations

import re

from evenhand.coach.promising.clauses import promised
from evenhand.coach.rule import Rule
from evenhand.coach.text.numbers import NUMBER

rule = Rule(concern="promise", hint="Time is asked for: an answer is owed at its end.")

notices = (
    "«Give me until 3 pm».",
    "«Give us 24 hours to find the trunk».",
    "«Allow us until Friday to speak to the school».",
    "Thank you. «Please give me two hours».",
    "«Give me 20 minutes», then we talk.",
)

ignores = (
    "Give me a call before Friday.",
    "Please allow me a few minutes to find the booking.",
    "Could you give us your number by noon?",
    "The law gives us until Friday.",
    "Give it two hours to dry.",
    "You did not give me until 3 pm.",
)

_TIME = re.compile(
    rf"(?:please )?(?:give|allow|grant) (?:me|us) (?:until|(?:about |around |up to |another )?"
    rf"{NUMBER}(?: more| full| working)? (?:minutes?|mins?|hours?|days?|weeks?))\b"
)


def _is_no_time(words: str) -> bool:
    return _TIME.match(words) is None


find = promised(
    "[please] (give|allow|grant) (me|us)",
    alone=True,
    ends=True,
    unless=_is_no_time,
)
