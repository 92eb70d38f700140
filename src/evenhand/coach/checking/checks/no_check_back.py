"""A case that hurt is closed, and nobody says that they will look again.

Why it matters: whether it really was put right shows a week later. Somebody who is asked then
remembers that, and what went wrong a second time is found before it becomes a third.

Say instead: "On Monday I'll write once more to hear whether the heating kept through the weekend."
Who does not wish it is left alone.

Source: "The customer is always right" (idea cards): follow up, even if it may not be pleasant;
chatwoot issue 1270.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.checking.grievance import harmed
from evenhand.coach.checking.theirs import upset
from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.text.times import times_in

rule = Rule(
    concern="warmth",
    hint="It hurt. Say when you will look once more whether it is really put right.",
    since="0.2",
    trial=True,
)

_HURT = "I am furious. My mother sat in the cold for three nights and you did nothing."

notices = (
    Answering(to=_HURT, draft="The boiler has been repaired. This case is now closed. Kim"),
    Answering(
        to=_HURT,
        draft="Three cold nights should not have been. The boiler is repaired and all is settled.",
    ),
    Answering(
        to="She was in tears when the cake had melted.",
        draft="The money has been refunded. We wish you all the best.",
        situation="hurting",
    ),
)

ignores = (
    "The boiler has been repaired. This case is now closed.",
    Answering(to="The boiler hums.", draft="The boiler has been repaired. The case is closed."),
    Answering(
        to=_HURT,
        draft="The boiler has been repaired. I'll ring her on Monday to hear whether it is warm.",
    ),
    Answering(to=_HURT, draft="The boiler fitter is on the way. Could you open the gate?"),
    Answering(
        to=_HURT, draft="The boiler has been repaired. I'll check with her, and you hear from me."
    ),
)

_DONE = frozenset(
    (
        "refunded",
        "repaired",
        "replaced",
        "fixed",
        "resolved",
        "settled",
        "mended",
        "corrected",
        "sorted",
        "credited",
        "delivered",
        "closed",
        "done",
        "best",
    )
)
_CLOSED = re.compile(
    r"\b(?:(?:has|have) been (?:refunded|repaired|replaced|fixed|resolved|settled|mended"
    r"|corrected|sorted|credited|delivered)|(?:is|are) (?:now )?(?:resolved|settled|closed"
    r"|repaired|fixed|sorted|mended|done)|all (?:is )?(?:settled|done|sorted)|(?:case"
    r"|matter) closed|we wish you all the best|all the best for)\b"
)
_LATER = re.compile(
    r"\?|\b(?:hope|once|when|(?:i|we)(?:'ll| will| shall) (?:\w+ )?(?:check|ring|call|write|ask"
    r"|look|follow|be in touch|come|see|phone)|hear from (?:me|us)|check back|follow up"
    r"|let (?:me|us) know)\b"
)


def find(look: Look) -> Iterator[None]:
    """One None when a matter that hurt is closed and no later look is named."""
    if (
        not look.in_reply_to
        or look.words.isdisjoint(_DONE)
        or not _CLOSED.search(look.lower)
        or _LATER.search(look.lower)
    ):
        return
    if (upset(look) or harmed(look)) and not any(time.after for time in times_in(look.lower)):
        yield None
