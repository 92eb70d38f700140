"""Work that is said to be under way: "we're looking into this now".

Why it matters: it says that somebody is busy, and leaves the customer to guess with what and for
how long. They take it for a promise of an answer.

What it often means: nobody knows yet. Say when the next word comes, whatever is known by then.

Source: Maister, The Psychology of Waiting Lines (1985): unexplained waits feel longer.
"""

from __future__ import annotations

import re

from evenhand.coach.kinds import either
from evenhand.coach.promising.clauses import promised
from evenhand.coach.promising.told import told
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="Under way: say when the next word comes.")

notices = (
    "«We're looking into this now», sorry for the wait.",
    "«I'm working on it».",
    "Thanks for the photos. «Were looking into it».",
    "«We are doing all we can to get the lift running».",
    "«I'm sending you a new charger».",
    "We have your message and «are working on it».",
    "Thanks Ollie. «Consider it done».",
)

ignores = (
    "We're looking into a mirror.",
    "Are you looking into it?",
    "I'm working on Friday.",
    "He said they're looking into it.",
    "I'm sending you a link: please tap it.",
    "I'm sending my apologies.",
    "We're always working on new recipes.",
)

_NOT = re.compile(
    r"apolog|sympath|best wishes|regards|love|everyone|all customers|survey|link|code"
)


def _is_no_work(words: str) -> bool:
    return _NOT.search(words) is not None


_ON_IT = (
    "(looking into|checking into|investigating|chasing|working on|sorting) (it|this|that|your|the)"
)
_ALL = "doing (all|everything) (we|i) can"
_NOW = (
    "(sending|posting|refunding|crediting|issuing|replacing|arranging|escalating|forwarding)"
    " (you|your|it|this|a|the|another|both)"
)
_LOOP = "(looping in|passing this|passing it|getting this|getting it|replying)"

find = either(
    promised(
        *(
            f"{who} [just|now|also|currently|already] {does}"
            for who in ("i'm", "we're", "(i am|we are)")
            for does in (_ON_IT, _ALL, _NOW, _LOOP)
        ),
        "consider it (done|sorted)",
        "(i'm|we're) on it",
        ends=True,
        unless=_is_no_work,
    ),
    told(
        r"are (?:now |already )?(?:working on|looking into) (?:it|this)\b",
        ("working", "looking"),
        by=lambda subject: not subject,
        timed=False,
    ),
)
