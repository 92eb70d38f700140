"""Something is sold in the same breath as praise is answered.

Why it matters: whoever praises has just given something. An offer in return makes a customer out of
a friend, and turns what they said into the opening of a sale.

Say instead: thank them, say who will hear of it, ask what stood out. What they might like to buy
belongs into another letter, if they asked for it.

Source: Canity, How to Deal with Customers (2022): match the customer's enthusiasm; "shall I get the
bill?" spoils it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.checking.theirs import praises
from evenhand.coach.kinds import guarded, pattern
from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(
    concern="warmth",
    hint="They praised you. Sell nothing in the same breath.",
    since="0.2",
)

_STEAK = "Man, that was easily the best steak I've ever tasted."
_WALK = "The best guided walk I have ever been on!"

notices = (
    Answering(to=_STEAK, draft="That makes our day! «You might also like our» wine club."),
    Answering(
        to=_WALK,
        draft="Thank you, Rosa will love to hear it. «Why not book» the next one right away?",
    ),
    Answering(
        to="Absolutely love the blue throw, thank you so much.",
        draft="Lovely to read. «There's 10% off» cushions this week.",
    ),
    Answering(
        to="Your night nurse was incredible with my son.",
        draft="Thank you. «Have you considered upgrading» to our family plan?",
    ),
    Answering(
        to=_WALK,
        draft="Thank you! «While you're here, have a look at our» winter programme.",
    ),
    Answering(to=_STEAK, draft="So glad. «Treat yourself to» the tasting menu next time."),
)

ignores = (
    "You might also like our wine club.",
    Answering(
        to="Do you have anything to go with the throw?", draft="You might also like our rug."
    ),
    Answering(
        to="The best guided walk I have ever been on! When is the next one?",
        draft="Thank you, Rosa will love to hear it. Why not book the one on 3 May?",
    ),
    Answering(to=_STEAK, draft="That makes our day, and I'll let the chef know right away."),
    Answering(to=_WALK, draft="You might also like to know that Rosa read it aloud to all of us."),
    Answering(
        to="Absolutely love the blue throw, thank you so much.",
        draft="Lovely to read. There is 10% off for the late parcel, on your card already.",
    ),
    Answering(to=_STEAK, draft="Why not tell the chef yourself? He is in on Friday."),
)

_OUR = r"(?:our|the new|one of our|some of our|these)"
_BUY = (
    r"(?:book|order|buy|try|add|upgrade|subscribe|join|sign up|treat yourself|get yourself|shop"
    r"|browse|renew|switch to)"
)
_LOOK = r"(?:check out|have a look at|take a look at|don't miss|discover)"
_SALE = guarded(
    pattern(
        r"\byou (?:might|may|could|would|will|'ll)(?: also| even| just)? "
        rf"(?:like|love|enjoy|be interested in) {_OUR}\b"
        rf"|\bwhy (?:not|don't you) {_BUY}\b"
        r"|\bhave you (?:considered|thought (?:of|about)|seen|tried) "
        r"(?:upgrading|adding|joining|booking|buying|our)\b"
        r"|\b(?:while|now that) you're (?:here|at it)\b[^.!?]{0,30}?"
        rf"\b(?:{_BUY}|{_LOOK}|see) {_OUR}\b"
        r"|\btreat yourself to\b"
        r"|\b(?:there's|there is|we have|we've got|get|enjoy|take|save) (?:an? )?(?:extra )?"
        r"\d{1,2} ?% (?:off|discount)\b"
        rf"|\b{_LOOK} our (?:new|other|latest|range|shop|offers?|sale|collection|store|catalogue"
        r"|menu|plans?|premium)\b"
        r"|\bas a (?:thank you|treat)[^.!?]{0,40}?\b(?:when|if) you (?:order|buy|book|spend)\b"
        r"|\b(?:special|exclusive|limited) offer\b",
    ),
    unless_nearby=("for the (late|missing|broken|damaged|wrong)",),
)
_ASKED = re.compile(
    r"\?|\b(?:recommend|suggest|looking for|interested in|want to (?:buy|order|book))\b"
)


def find(look: Look) -> Iterator[Span | None]:
    """Where something is sold to a customer who praises, and asked for nothing."""
    if look.in_reply_to and praises(look) and not _ASKED.search(look.in_reply_to.lower()):
        yield from _SALE(look)
