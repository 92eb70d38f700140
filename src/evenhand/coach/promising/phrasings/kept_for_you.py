"""Something kept or arranged for them: "it is set aside for you until Friday".

Why it matters: they make the journey because of it. Gone when they come, it is worse than never
offered.

What it often means: a name on a shelf, a slot in a diary. See that all who work that day know.

Source: trade practice on reservations.
"""

from __future__ import annotations

import re

from evenhand.coach.kinds import either
from evenhand.coach.promising.clauses import times_in
from evenhand.coach.promising.told import told
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="Kept for them: all who work that day have to know.")

notices = (
    "«Table 7 by the stove is kept for you next Friday at 8».",
    "The roof rack is back: «I've put yours aside until Saturday 4 pm».",
    "«I've booked the courier for Friday».",
    "«Your place is held until the 10th», no obligation.",
    "«We have set two seats aside for you».",
)

ignores = (
    "I've booked it as you asked.",
    "Your account is held until you send the form.",
    "We have put a lot of work into it.",
    "Is it kept for you until Friday?",
    "The parcel was held until Monday.",
)

_SET = r"(?:set|put|kept|held|saved|reserved|pencilled|penciled|booked|arranged|scheduled)"
_MORE = r"(?:moved|ordered|organi[sz]ed|lined|asked|planned|extended|blocked|added|signed)"
_FOR_YOU = re.compile(
    r"\baside\b|\b(?:in|down) for\b|\b(?:kept|held|saved|reserved|booked"
    r"|set) (?:[\w']+ ){0,4}for you\b"
)
_LATER = re.compile(r"(?:for|until|till|to come)\b")


def _is_for_no_later(words: str) -> bool:
    """Whether it is neither for them nor for a time to come."""
    if _FOR_YOU.search(words):
        return False
    return not any(_LATER.match(words, time.span.start) for time in times_in(words))


_NEEDS = (
    *("set", "put", "kept", "held", "saved", "reserved", "pencilled", "penciled", "booked"),
    *("arranged", "scheduled", "moved", "ordered", "organised", "organized", "lined", "asked"),
    *("planned", "extended", "blocked", "added", "signed"),
)

find = either(
    told(
        r"(?:holds|stands|is good|stays? (?:\w+ )?(?:open|yours|available|\w+able)) (?:until"
        r"|till|for)\b",
        ("holds", "stands", "good", "stay", "stays"),
        timed=False,
    ),
    told(
        rf"(?:i|we)(?:'ve|ve| have) (?:now |also |just |already )?(?:{_SET}|{_MORE})\b",
        _NEEDS,
        timed=False,
        unless=_is_for_no_later,
    ),
    told(
        rf"(?:is|are) (?:now |already )?{_SET}\b",
        _NEEDS,
        timed=False,
        unless=_is_for_no_later,
    ),
)
