"""A promise made by telling the customer what to expect: "expect a call by …".

Why it matters: an expectation that we have set ourselves is the one that we are measured by.

What it often means: somebody here is to act. Say who.

Source: Olshtain and Weinbach (1987): a complaint is the breach of an expectation.
"""

from __future__ import annotations

import re

from evenhand.coach.kinds import either
from evenhand.coach.promising.clauses import promised
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="What they are told to expect, they will expect.")

notices = (
    "«Expect a call from me by 5 pm».",
    "«Please expect our answer within 24 hours».",
    "«Expect the plumber tomorrow at 9».",
    "«Expect a call from Tom», who has your file.",
    "Everything is booked; «expect an e-mail from the hotel shortly».",
)

ignores = (
    "We expect the snow to stop by noon.",
    "What did you expect by Friday?",
    "You cannot expect an answer from the courier tonight.",
    "Expect delays on the northern line.",
    "Please expect a delay until Friday.",
)

_WAIT = re.compile(r"delay|queue|wait|not\b")


def _is_a_warning(words: str) -> bool:
    return _WAIT.search(words) is not None


find = either(
    promised(
        "[please] expect (a|an|our|my|the|your|another|to hear)",
        alone=True,
        ends=True,
        timed=True,
        unless=_is_a_warning,
    ),
    promised(
        "[please] expect (a|an|our|my) (call|e-mail|email|text|message|answer|reply) from",
        "[please] expect to hear from",
        alone=True,
        ends=True,
    ),
)
