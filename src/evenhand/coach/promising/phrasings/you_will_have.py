"""Something that the customer is to get, with a time: "you'll have it by …".

Why it matters: to the customer this is a delivery date, whoever carries it. It is the sentence that
they will quote when the day has passed.

What it often means: we know, or believe that we know, when something arrives. Without a time it is
only information, and is left alone.

Source: Maister, The Psychology of Waiting Lines (1985): beating a stated time pleases, missing it
cheats.
"""

from __future__ import annotations

import re

from evenhand.coach.kinds import either
from evenhand.coach.promising.clauses import promised
from evenhand.coach.promising.told import names_a_time
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="A delivery is promised: someone will hold us to the day.")

notices = (
    "«You'll have your refund by Friday».",
    "«You will receive the replacement within three working days», at no cost.",
    "«Youll get the new contract tomorrow».",
    "«By Tuesday you'll have the keys to the flat».",
    "«You should see the money on your card within 5 days».",
    "«You can expect the engineer between 2 and 4 pm».",
)

ignores = (
    "You will receive a short survey at the end of this chat.",
    "You'll have a great time in Lisbon tomorrow.",
    "You'll need to sign it by Friday.",
    "You should have received it by Friday.",
    "If you'll have it back by Monday, tell us.",
    "You can get a new card at any branch.",
)

_NO_THING = re.compile(
    r"(?:have|get|find) (?:a|an) (?:great|good|nice|lovely|wonderful)|have (?:\w+ed|been|to)\b"
    r"|(?:absolutely )?no (?:problem|trouble|issue|need)"
)

_AMENDS = re.compile(
    r"\b(?:refund|credit|voucher|replacement|compensation|reimbursement|token|gesture|discount"
    r"|(?:confirmation|update|call|reply|response|answer|e-?mail|text|message|letter)\b"
    r"(?! (?:when|if|asking|with a survey)))\b"
)


def _is_no_thing(words: str) -> bool:
    return _NO_THING.search(words) is not None or not names_a_time(words)


def _is_no_amends(words: str) -> bool:
    return _AMENDS.search(words) is None or _NO_THING.search(words) is not None


find = either(
    promised(
        "you'll [also|then] (have|get|receive|see)",
        "you will [also|then|shortly|soon] (have|get|receive|see)",
        "you should [then|shortly] (have|get|receive|see)",
        "you can expect",
        ends=True,
        unless=_is_no_thing,
    ),
    promised(
        "you'll [also|then] (get|receive)",
        "you will [also|then|shortly] (get|receive)",
        ends=True,
        unless=_is_no_amends,
    ),
)
