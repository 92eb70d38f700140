"""A no of ours, and the same question again: now a yes, or a new reason, for nothing new.

Why it matters: if asking again changes the answer, everyone learns to ask again, and whoever took
the first no at its word was treated worse.

Say instead: the same answer, shorter, and the way that stays open. If something new has come up,
say what: "I have asked Rosa, and the letter you sent today changes it."

Source: tau2-bench, whose scripted customers ask again and again, and whose score is steadiness.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.checking.ours import refusal
from evenhand.coach.checking.theirs import content
from evenhand.coach.kinds import holds
from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.spoken import Message, Span
from evenhand.coach.text.news import brings_news

rule = Rule(
    concern="trust",
    hint="We said no to this before. Say what is new, or keep to the answer.",
    since="0.2",
)

_ASKED = Message("Can you waive the cancellation fee?")
_REFUSED = Message(
    "I'm afraid we can't waive the cancellation fee, as the room was held for you.", "us"
)

notices = (
    Answering(
        to="Come on, just waive it.",
        draft="All right, «I'll waive the cancellation fee».",
        before=(_ASKED, _REFUSED),
    ),
    Answering(
        to="I ask you again: the fee, please.",
        draft="Okay, «we can refund the cancellation fee» this once.",
        before=(_ASKED, _REFUSED),
    ),
    Answering(
        to="Still waiting for a better answer.",
        draft="We can't waive the fee. «Besides», the cancellation came at night.",
        before=(_ASKED, _REFUSED),
    ),
)

ignores = (
    "All right, I'll waive the cancellation fee.",
    Answering(
        to="Come on, just waive it.",
        draft="The cancellation fee stays. You can move the room to June for nothing.",
        before=(_ASKED, _REFUSED),
    ),
    Answering(
        to="Here is the letter from the hospital, I was there that night.",
        draft="Thank you for the letter. I'll waive the cancellation fee.",
        before=(_ASKED, _REFUSED),
    ),
    Answering(
        to="Come on, just waive it.",
        draft="I have asked my lead, and she agrees: I'll waive the cancellation fee.",
        before=(_ASKED, _REFUSED),
    ),
    Answering(
        to="Come on.",
        draft="I'll send you the parking map.",
        before=(_ASKED, _REFUSED),
    ),
    Answering(
        to="Thank you. And a cot?",
        draft="I'll put a cot in the room.",
        before=(_ASKED, _REFUSED),
    ),
)

_GRANT = re.compile(
    r"\b(?:i|we)(?:'ll| will|'ve| have| can| am going to| are going to) (?:now |gladly |just "
    r"|still )?(?:waive[d]?|refund(?:ed)?|extend(?:ed)?|exchange[d]?|accept(?:ed)?|allow(?:ed)?"
    r"|credit(?:ed)?|replace[d]?|cancel(?:l?ed)?|make an exception|made an exception|remove[d]?"
    r"|reduce[d]?|pay|paid|cover(?:ed)?|change[d]?|move[d]?"
    r"|take (?:it )?back)\b[^.,;!?\n]{0,40}?(?=[.,;!?\n]|$| this once| for you| today)"
)
_MORE_REASONS = re.compile(r"\b(?:besides|moreover|furthermore|what is more|another reason)\b")
_LOOKED_AGAIN = re.compile(
    r"\b(?:(?:i|we)(?:'ve| have)? (?:asked|checked|spoken|talked|looked|read|reviewed|found)"
    r"|my (?:lead|manager|mistake)|on reflection|you(?:'re| are) right|(?:was|were) wrong"
    r"|reconsider\w*|this changes|new|had not seen|hadn't seen|sorry)\b"
)
_ALIKE = 1


def find(look: Look) -> Iterator[Span]:
    """Where the draft gives in, or piles up reasons, though nothing new was said since our no."""
    refused = _refused(look)
    if not refused or not look.in_reply_to or brings_news(Look(look.in_reply_to).lower):
        return
    if _LOOKED_AGAIN.search(look.lower):
        return
    changed = _MORE_REASONS if holds(refusal, look) else _GRANT
    for place in changed.finditer(look.lower):
        matter = content(place.group()) if changed is _GRANT else content(look.text)
        if len(matter & refused) >= _ALIKE:
            yield Span(*place.span())


def _refused(look: Look) -> frozenset[str]:
    """What our earlier replies said no to, in the words of the sentences that said it."""
    refused: frozenset[str] = frozenset()
    for message in look.before:
        earlier = Look(message.text)
        if message.by == "us":
            for span in refusal(earlier):
                if span is not None:
                    refused |= content(earlier.sentence_around(span).of(earlier.text))
    return refused
