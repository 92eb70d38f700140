"""A deal in which only the customer has a time to keep: "if you send it by noon, we'll call you".

Why it matters: what binds only one side is an order or a hope. With both times, both know when to
act, and neither needs to ask.

Say instead: "If you get it to me by noon, I'll call you back by two."

Source: Canity, How to Deal with Customers (2022), from which that sentence is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.rule import Look, Rule
from evenhand.coach.spoken import Span
from evenhand.coach.text.times import times_in

rule = Rule(
    concern="trust",
    hint="One side has a time, the other has none. Name both.",
)

notices = (
    "«If you send the photo by noon, we'll call you back».",
    "«If you bring the bike in before Friday, I will look at the brakes».",
    "Hello Tom. «Once you have signed by 3 March, we will order the kitchen».",
    "«If you get the form to us today we'll book the hall».",
)

ignores = (
    "If you get it to me by noon, I'll call you back by two.",
    "If you send the photo, we'll call you back.",
    "If you like, I'll call you at two.",
    "If the tap drips by Friday, ring me.",
    "When you arrive at nine, the porter will have your key.",
    "If you are at home by noon, we'll bring it by two.",
)

_DEAL = re.compile(
    r"\b(?P<theirs>(?:if|once|provided) you (?!like|want|prefer|wish|need|have any|would|are\b)"
    r"[^.!?;\n]{3,160}?)(?:,| then|\s)\s?(?P<ours>(?:i|we)(?:'ll| will| shall)\b[^.!?;\n]{3,160})"
)


def find(look: Look) -> Iterator[Span]:
    """Each deal in which the customer has a time to keep and we have none."""
    if " you " not in look.lower:
        return
    for deal in _DEAL.finditer(look.lower):
        theirs, ours = times_in(deal["theirs"]), times_in(deal["ours"])
        if any(not time.vague for time in theirs) and not ours:
            yield Span(deal.start(), deal.end())
