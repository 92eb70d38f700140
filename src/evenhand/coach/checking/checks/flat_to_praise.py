"""Praise answered flatly.

Why it matters: people seldom say what they liked. Who gets business in return ("shall I bring the
bill?") feels foolish for having said it and will not say it again.

Say instead: thank them, as warmly as they wrote; say who will hear of it; ask what stood out.

Source: Canity, How to Deal with Customers (2022): match the customer's enthusiasm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.checking.theirs import praises
from evenhand.coach.kinds import pattern
from evenhand.coach.rule import Answering, Look, Rule

rule = Rule(
    concern="warmth",
    hint="They praised you. Thank them as warmly, and say who will hear of it.",
)

notices = (
    Answering(
        to="Man, that was easily the best steak I've ever tasted.",
        draft="Shall I get the bill?",
    ),
    Answering(
        to="Your night nurse was incredible with my son.",
        draft="The discharge letter is ready at the desk.",
    ),
    Answering(
        to="The best guided walk I have ever been on!",
        draft="The next one is on 3 May. Book online.",
    ),
    Answering(
        to="Honestly, the new bakery in the square is a joy.",
        draft="Fill in our survey to tell us how we did!",
    ),
)

ignores = (
    "Shall I get the bill?",
    Answering(
        to="Man, that was easily the best steak I've ever tasted.",
        draft="I'm so happy to hear that, I'll let the chef know right away.",
    ),
    Answering(
        to="Your night nurse was incredible, but the bill is still wrong.",
        draft="The bill is corrected, 40 euros less.",
    ),
    Answering(to="Is that your best price?", draft="Yes, until Friday."),
    Answering(
        to="The best guided walk I have ever been on!",
        draft="That makes Rosa's week. What stood out?",
    ),
)

_WARM = pattern(
    r"\b(?:thank\w*|glad|happy|delight\w*|pleas(?:ed|ure)|great|lovely|wonderful|brilliant"
    r"|love\w*|kind(?! regards)|made (?:my|our|her|his|their)|makes \w+|pass (?:it|this|that"
    r"|your)|let \w+ (?:\w+ )?know|tell (?!us\b|me\b)\w+|smile\w*|appreciate\w*|welcome"
    r"|means a lot|fantastic|amazing|proud|high praise|stood out|aw+|cheers|congrat\w*|nice"
    r"|hooray|yay)\b|!"
)
_BUSINESS = re.compile(
    r"\b(?:survey|form|dm|enquir\w+|number|ref|bill|portal|link|report|account|complete"
    r"|provide)\b"
)


def find(look: Look) -> Iterator[None]:
    """One None when they praise and no warm word comes back."""
    if not look.in_reply_to or not look.text.strip() or not praises(look):
        return
    warm = [span for span in _WARM(look) if span is not None]
    only_loud = all(span.of(look.text) == "!" for span in warm)
    if not warm or (only_loud and _BUSINESS.search(look.lower)):
        yield None
