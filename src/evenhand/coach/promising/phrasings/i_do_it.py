"""What we do ourselves, in the present tense: "I call you at three".

Why it matters: no "will" softens it. It is said as one tells a plan, and taken as one.

What it often means: somebody has looked at their own diary before writing. Put it there.

Source: Canity, How to Deal with Customers (2022), on naming the time of the call.
"""

from __future__ import annotations

import re

from evenhand.coach.kinds import either, guarded
from evenhand.coach.promising.clauses import times_in
from evenhand.coach.promising.told import told
from evenhand.coach.promising.verbs import ACT, any_of
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="Told as a plan: it needs its place in the diary.")

notices = (
    "Send me a photo of the hinge by noon and «I call you by two with a price».",
    "If the weekend suits you better, «we fetch it on Monday».",
    "«Tomorrow at nine I come with the tile».",
    "I'd like to hear the waiter first, then «ring you tomorrow at ten».",
)

ignores = (
    "We deliver within three days.",
    "I ask you to send it by Friday.",
    "When I call you at two, please have the card ready.",
    "Shall I call you at two?",
    "We open at nine tomorrow.",
    "I can check and call you by noon, if you like.",
    "Please sign it and send it by Friday.",
    "I put it in the post at noon.",
)

_NO_ACT = re.compile(
    r"(?:.*\b)?(?:i|we) (?:\w+ )?(?:ask|request|advise|remind|try|ensure|work|honou?r|put|set|let"
    r"|reset|deliver|ship|process|help|offer|hold|accept|serve|aim|monitor|keep) "
    r"(?!you by|it (?:on|tomorrow)|him|her (?:a|on))"
)
_WISHES = re.compile(r"wishes|regards|apolog|thanks|rules|standards|criteria")
_YOU = re.compile(r"\b(?:you|your|him|her|them|it|this|that|the|a)\b")


def _is_the_rule_here(words: str) -> bool:
    """Whether it only tells what the house does for everybody: "we reply within 24 hours"."""
    if _NO_ACT.match(words) or _WISHES.search(words):
        return True
    return _YOU.search(words) is None and all(time.spell for time in times_in(words))


def _is_left_out_or_a_time(subject: str) -> bool:
    return not subject or bool(times_in(subject.lower()))


_TELL_YOU = (
    r"(?:ring|call|phone|text|message|e-?mail|tell|show|update|refund|pay|send|meet|post|bring)"
    r" (?:you|him|her)\b"
)
_TELLING = ("ring", "call", "phone", "text", "message", "email", "mail", "tell", "show", "update")

find = either(
    told(
        rf"(?:i|we) (?:also |then |gladly |personally )?{any_of(ACT)}(?! (?:hope|forward|all))",
        ("i", "we"),
        by=_is_left_out_or_a_time,
        unless=_is_the_rule_here,
    ),
    guarded(
        told(
            rf"(?:(?<=and )|(?<=then )|(?<=, )){_TELL_YOU}",
            (*_TELLING, "refund", "pay", "send", "meet", "post", "bring"),
            by=_is_left_out_or_a_time,
        ),
        unless_nearby=("(can|could|would|shall|should|may|might)",),
    ),
)
