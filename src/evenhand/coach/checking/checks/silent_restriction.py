"""A restriction, told without its reason, its end, or told to nobody at all.

Why it matters: whoever finds themselves muted, and is not told, believes that they are ignored, and
being ignored enrages. A restriction they know of, with its reason and its end, can be kept to.

Say instead: what is restricted, why, until when, and how to have it looked at: "Until Friday your
chat is read only, because of yesterday's threats. E-mail is open to you."

Source: chatwoot issue 1007, on muting somebody who is not told; published policies on behaviour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.kinds import phrases
from evenhand.coach.rule import Look, Rule
from evenhand.coach.spoken import Span
from evenhand.coach.text.times import times_in

rule = Rule(
    concern="trust",
    hint="Tell them what is restricted, why, until when, and who looks at it again.",
    since="0.2",
)

notices = (
    "«Your account has been restricted».",
    "Hello Jo. «You have been muted» until Friday.",
    "«We have limited your account» because of the threats on Monday.",
    "«I've muted him», he will not notice.",
    "«Your access has been suspended». Regards, the desk",
)

ignores = (
    "Your account has been restricted until Friday, because of the threats on Monday.",
    "You have been muted for a week after the insults of yesterday.",
    "I've muted the microphone in the lobby.",
    "Your account has been blocked after three wrong codes. Could you call me to open it again?",
    "Has your account been restricted? Then call me.",
    "If your account has been suspended, the page says so.",
    "I've muted him until Friday and told him why, because of the threats.",
    "You are limited to two bags on this fare.",
)

_RESTRICTED = (
    "(restricted|muted|suspended|limited|blocked|banned|silenced|deactivated|disabled|locked)"
)
_FOUND = phrases(
    f"your (account|access|profile|messages|chat|number|address|posting|membership"
    f"|card) (has been|have been|is|are) [now|temporarily] {_RESTRICTED}",
    f"you (have been|are) [now|temporarily] {_RESTRICTED}",
    f"(i have|i've|we have|we've) [now|temporarily|quietly] {_RESTRICTED} "
    "(your account|your access|your profile|your messages|you|him|her|them|this customer"
    "|the customer)",
    unless=("you are (limited|disabled)",),
    unless_nearby=("if", "whether", "unless", "when"),
)
_WHY = re.compile(
    r"\b(?:because|after|since|due to|following|reason|as (?:you|we|the|there|three|several|it)"
    r"|for (?:your|sending|abus\w+|threat\w*|insult\w*|safety|security|repeated)|owing to"
    r"|so that|to protect)\b"
)
_UNTIL = re.compile(
    r"\b(?:until|till|permanent\w*|for (?:a|one|two|three|\d+|the next|good)|review\w*|appeal"
    r"|(?:open|unlock|lift|restore|reactivat|unblock|reset)\w*|look at it again|could you|please"
    r"|you can|i'll|we'll|i will|we will)\b"
)


def find(look: Look) -> Iterator[Span | None]:
    """The first restriction that is told without why, or without its end or a way out of it."""
    found = [span for span in _FOUND(look) if not _asks(look, span)]
    if not found or (_WHY.search(look.lower) and _has_end(look)):
        return
    yield found[0]


def _has_end(look: Look) -> bool:
    return _UNTIL.search(look.lower) is not None or any(
        not time.vague and time.deadline for time in times_in(look.lower)
    )


def _asks(look: Look, span: Span | None) -> bool:
    """Whether the sentence only asks about it."""
    return span is None or look.sentence_around(span).of(look.text).endswith("?")
