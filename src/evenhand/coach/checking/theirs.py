"""What the message answered shows, as far as a check of the reply needs to know.

A reading, when there is one, goes before the words. Without message and reading nothing holds: a
check that rests on what the customer said must not guess it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from evenhand.coach.rule import Look
from evenhand.coach.spoken import Span
from evenhand.coach.text.content import content as telling_words

_HOT = ("angry", "disappointed", "hurting")
_SURE = 0.5
_UPSET = re.compile(
    r"unacceptable|furious|disgust|appall|outrag|\bsick (?:of|and tired)|fed up|\bworst\b"
    r"|never again|shocking|disgrace|livid|\b(?:so|very|really|extremely|totally) (?:angry|upset"
    r"|disappoint|frustrat|unhappy|annoyed)|third time|fourth time|terribl|\bawful|horribl"
    r"|rubbish|\blet (?:me|us|her|him) down|heartbr|distraught|ruined|in tears|\bdied\b"
    r"|passed away|funeral|nothing like|ashamed of|how dare|lost (?:all )?(?:patience|trust"
    r"|faith)|had enough|utter(?:ly)? (?:useless|disdain|joke)|a joke\b"
)
_PRAISE = re.compile(
    r"\b(?:best (?:\w+ ){1,5}(?:ever|i've|i have|we've|we have)|incredible|outstanding"
    r"|exceptional|can't (?:praise|thank|recommend)|cannot (?:praise|thank|recommend)"
    r"|thank you so much|thanks so much|absolutely (?:love|brilliant|amazing|wonderful"
    r"|delighted)|so (?:impressed|grateful|pleased|happy with)|above and beyond|made my (?:day"
    r"|week)|(?:wonderful|amazing|fantastic|brilliant|superb|lovely) (?:service|job|work|team"
    r"|staff|experience|stay|meal)|five stars|5 stars|keep up the|(?:is|was|were) a joy"
    r"|over the moon|made (?:our|my|her|his|their|the kids'?) (?:day|week|year|trip|birthday"
    r"|anniversary|evening|night|christmas|holiday)|huge thanks|deserves? a (?:raise|medal|bonus"
    r"|mention)|thank you to (?:whoever|everyone|your|the)|nicest|kindest"
    r"|faith (?:in \w+ )?restored|made up|tears of joy|so (?:kind|helpful|lovely|patient)"
    r"|absolute (?:star|legend|hero|gem))\b"
)
_COMPLAINT = re.compile(
    r"\b(?:but|however|still|although|unfortunately|except|broken|late|wrong|never|not|refund"
    r"|disappoint\w*|complain\w*|worst)\b|n't\b"
)


def upset(look: Look) -> bool:
    """Whether the customer is angry, disappointed or hurting, or reports a problem and says so."""
    reading, told = look.reading, bool(look.in_reply_to) and _upset(look.in_reply_to)
    if reading is None or reading.confidence < _SURE:
        return told
    hot = reading.situation in _HOT and reading.heat > 0
    return hot or reading.heat > 1 or (told and reading.situation in (*_HOT, "problem"))


def praises(look: Look) -> bool:
    """Whether the customer praises, with nothing wrong beside it."""
    if look.reading is not None and look.reading.confidence >= _SURE:
        return look.reading.situation == "delighted"
    return bool(look.in_reply_to) and _praises(look.in_reply_to)


def situation(look: Look) -> str:
    """The situation as read; empty when nothing was read."""
    return look.reading.situation if look.reading is not None else ""


def echoes(look: Look, span: Span) -> bool:
    """Whether the draft at `span` names anything that the customer named."""
    theirs = content(look.in_reply_to)
    return not theirs.isdisjoint(telling_words(look.lower[span.start : span.end]))


def opening(look: Look, of: int = 2) -> Span:
    """The first `of` sentences of the draft that say something; a greeting alone is none."""
    said = [s for s in look.sentences if s.end - s.start > _GREETING][:of]
    return Span(said[0].start, said[-1].end) if said else Span(0, 0)


_GREETING = 20


@lru_cache(maxsize=64)
def content(text: str) -> frozenset[str]:
    """The words of `text` that tell what it is about, without their endings."""
    return telling_words(Look(text).lower)


@lru_cache(maxsize=64)
def _upset(text: str) -> bool:
    return _UPSET.search(Look(text).lower) is not None


@lru_cache(maxsize=64)
def _praises(text: str) -> bool:
    lower = Look(text).lower
    return _PRAISE.search(lower) is not None and _COMPLAINT.search(_PRAISE.sub(" ", lower)) is None
