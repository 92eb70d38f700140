"""An apology to someone upset, with nothing that is done about it.

Why it matters: an offer of repair is the part of an apology that weighs second most, after owning
what happened. Without one, "sorry" ends the matter for us and not for them.

Say instead: beside the sorry, the next act and its time. To look into it by a stated hour counts.

Source: Lewicki, Polin and Lount, An Exploration of the Structure of Effective Apologies (2016).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.checking.ours import apology, promise, request
from evenhand.coach.checking.theirs import upset
from evenhand.coach.kinds import holds, phrases
from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(
    concern="apology",
    hint="Sorry, and then? Say what you do about it, and by when.",
)

notices = (
    Answering(
        to="I am so disappointed, the roof tent tore on its first night out.",
        draft="Hello Ana, «we are sorry» about the torn roof tent. It sold well in spring.",
    ),
    Answering(
        to="Worst clinic ever, nobody told my mother that her scan was moved.",
        draft="«I apologise» that nobody told your mother about the scan. It was a full day here.",
    ),
    Answering(
        to="Fed up with your trams, the 14 was late for the third time this week.",
        draft="«Apologies» for the late tram on line 14. The tracks are being renewed.",
    ),
    "Dear Ms Finch, «we apologise» for the error on your statement. Statements Unit",
)

ignores = (
    Answering(
        to="I am so disappointed, the roof tent tore on its first night out.",
        draft="Hello Ana, we are sorry about the torn roof tent. A new one leaves us today.",
    ),
    "We are sorry about the torn roof tent. It sold well in spring.",
    Answering(
        to="Fed up with your trams, the 14 was late again.",
        draft="Sorry about line 14. Could you tell me where you were waiting?",
    ),
    Answering(
        to="I was so disappointed, but Maria has replaced it now.",
        draft="I am sorry that it went wrong at first, and glad that it is all sorted out now.",
    ),
    "Dear Ms Finch, we apologise for the error. The right statement is enclosed; please check it.",
)

_SHORT = 50
_LETTER = re.compile(
    r"\s*dear [^,\n]{2,40},?\s+(?:we|i)(?:'m|'re| am| are)? (?:so |very )?(?:apologi[sz]e|sorry)\b"
)
_DONE = phrases(
    "(glad|happy|good) [to hear|that|it's|it is|everything] ... (sorted|solved|resolved|fixed)",
    "(refund|replacement|voucher|credit|a new one|on its way|free of charge|on us|compensation"
    "|claim)",
    "is (sorted|solved|resolved|fixed)",
)


def find(look: Look) -> Iterator[Span | None]:
    """The first apology, when nothing in the draft is done, asked or offered."""
    if not (_to_the_upset(look) or _LETTER.match(look.lower)):
        return
    if not (holds(promise, look) or holds(request, look) or holds(_DONE, look)):
        yield from list(apology(look))[:1]


def _to_the_upset(look: Look) -> bool:
    return bool(look.in_reply_to) and upset(look) and len(look.text.strip()) >= _SHORT
