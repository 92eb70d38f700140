"""A promise in the present tense: "I'm sending it tomorrow".

Why it matters: it sounds as if it were as good as done. The customer plans by it.

What it often means: the act is arranged. With a time beside it, it is as binding as "I will".

Source: Olshtain and Weinbach (1987): a complaint is the breach of an expectation.
"""

from __future__ import annotations

import re

from evenhand.coach.promising.clauses import promised
from evenhand.coach.promising.verbs import ACTING
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="Told as under way, with a time: a promise.")

notices = (
    "«I'm sending the new charger tomorrow».",
    "«We're calling the gas board at 9 on Monday», I have it in my diary.",
    "«We are refunding the fare today».",
    "«Im ringing your son's school this afternoon».",
)

ignores = (
    "I'm looking at your order from Monday.",
    "We are closing at 5 pm.",
    "I'm sending my apologies.",
    "We're hoping to see you on Friday.",
    "Are you sending it tomorrow?",
    "We're calling all customers tomorrow.",
)

_DOING = f"({'|'.join(ACTING)})"
_PAST = re.compile(r"apolog|\bfrom\b|forward to|everyone|all customers")


def _is_none_of_theirs(words: str) -> bool:
    return _PAST.search(words) is not None


find = promised(
    f"i'm {_DOING}",
    f"we're {_DOING}",
    f"(i am|we are) {_DOING}",
    ends=True,
    timed=True,
    unless=_is_none_of_theirs,
)
