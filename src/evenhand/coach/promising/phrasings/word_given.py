"""A promise that calls itself one: "I promise …", "you have my word".

Why it matters: the strongest word there is. Spent on something that does not happen, nothing we say
afterwards weighs anything.

What it often means: the customer has stopped believing. A time and a name would do more.

Source: Lewicki, Polin and Lount (2016): an offer of repair counts only as far as it is believed.
"""

from __future__ import annotations

import re

from evenhand.coach.kinds import either
from evenhand.coach.promising.clauses import promised
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="Our word is given: name who, what and when.")

notices = (
    "«I promise you'll have the cot before Friday».",
    "«You have my word that the deposit is back with you by Monday».",
    "«We guarantee a new tyre within the hour».",
    "Card swallowed at noon. «Promised him I'd ring at two», when the machine is open.",
    "«I promise to ring your mother tonight».",
    "«I give you my word that it is fixed by noon».",
)

ignores = (
    "I can't promise it by Friday.",
    "We promised you a call by noon and did not keep it.",
    "The guarantee ends on 3 March.",
    "I promise nothing.",
    "Told her we'd love to see her on Friday.",
    "Do you promise by Friday?",
)


_HABIT = re.compile(r"(?:like|love|prefer|rather|be able|have to|need)\b")


def _is_kept(words: str) -> bool:
    """Whether what they were told is no act: "told her we'd love to"."""
    return _HABIT.search(words) is not None


def _is_nothing(words: str) -> bool:
    return words.endswith("nothing")


find = either(
    promised(
        "(told|promised) (him|her|them) [that] (i'd|we'd|i would|we would)",
        ends=True,
        unless=_is_kept,
    ),
    promised(
        "(i|we) [can] (promise|guarantee)",
        "you have (my|our) word",
        "you've (my|our) word",
        "(i|we) give you (my|our) word",
        ends=True,
        unless=_is_nothing,
    ),
)
