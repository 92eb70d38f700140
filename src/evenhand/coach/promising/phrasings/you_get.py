"""What they get, in the present tense: "you get it on Monday".

Why it matters: it is short and sure, and they remember it word for word.

What it often means: somebody has to hand it over. Say who.

Source: Olshtain and Weinbach (1987): a complaint is the breach of an expectation.
"""

from __future__ import annotations

import re

from evenhand.coach.promising.clauses import times_in
from evenhand.coach.promising.told import told
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="They get it: say from whom, and be sure of the day.")

notices = (
    "On day 8 it is towed. «You get a text on Thursday», before that.",
    "«On Monday at ten you get three photographs from me».",
    "We take it up at dawn, and «you hear from me by noon».",
    "Say yes by eleven and «you have it tonight».",
)

ignores = (
    "When you get it on Monday, call me.",
    "Do you get our letters by noon?",
    "You get a new card at any branch.",
    "The mail you get on Friday tells more.",
    "You have until Friday to send it back.",
    "You have to sign it by Friday.",
)

_NONE = re.compile(
    r"(?:.*\b)?you (?:have|get|see|receive|hear) (?:until|till|to\b|up to|any|not|no\b|a question"
    r"|\w+ed\b|been|had|got|sent|paid|the (?:right|option))"
)


def _is_none(words: str) -> bool:
    return _NONE.match(words) is not None


def _is_left_out_or_a_time(subject: str) -> bool:
    return not subject or bool(times_in(subject.lower()))


find = told(
    r"you (?:also |then |still )?(?:get|hear|have|receive|see)\b",
    ("get", "hear", "have", "receive", "see"),
    by=_is_left_out_or_a_time,
    unless=_is_none,
)
