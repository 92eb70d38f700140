"""A promise without its "I": "will call you by two".

Why it matters: short as a text message, and meant just as much.

What it often means: the answer was written in a hurry. The promise still needs an owner.

Source: Canity, How to Deal with Customers (2022), on naming the time of the call.
"""

from __future__ import annotations

import re

from evenhand.coach.kinds import either, pattern
from evenhand.coach.promising.told import told
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="A promise in short: it needs a time and an owner.")

notices = (
    "«Will call you by two».",
    "Got it. «Will get back to you tomorrow».",
    "Thanks Penny! «Will send the label within the hour».",
    "«Back to you by Friday».",
    "Got it. «Will do».",
    "«Invoice to follow on Friday».",
)

ignores = (
    "Will it be sent by Friday?",
    "Will you call me by two?",
    "The will is with the notary by Friday.",
    "Back in stock by Friday, says the maker.",
    "Will not be long.",
    "The steps to follow are on page 3.",
)

_SENT = re.compile(
    r"(?:more|updates?|(?:more |further |full )?(?:details|info|information|news)|\w+ ?\w*"
    r"(?:invoice|receipt|contract|report|answer|letter|e-?mail|label|credit|refund))\Z"
    r"|(?:invoice|receipt|contract|report|answer|letter|e-?mail|label|credit|refund)\Z",
    re.IGNORECASE,
)


def _is_something_to_send(subject: str) -> bool:
    return _SENT.match(subject) is not None


find = either(
    told(
        r"to follow\b",
        ("follow",),
        by=_is_something_to_send,
        timed=False,
    ),
    pattern(
        r"(?:^|[.!?\n]\s{0,3})(?P<found>(?:will do(?=[.,!]|\s{0,3}$)"
        r"|will (?:call|ring|phone|text|e-?mail|write|send|get back|dm|pass|forward|chase|sort|fix"
        r"|look|let him|let her|update|pick up|bring|ask|find out|see what|make sure|do that|post|"
        r"come back|get (?:this|it|that)|let you know|keep you|be in touch|be back|check|look into"
        r"|refund|replace)"
        r"|(?:back (?:to|with)|with) you (?:by|within|before|on|tomorrow|today|tonight|in))"
        r"(?: (?!if\b|when\b|once\b|but\b)[^\s.!?;,]{1,30}){0,14})",
        needs=("will ", "back to you", "back with you", "with you "),
    ),
)
