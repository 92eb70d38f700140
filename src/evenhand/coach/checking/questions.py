"""What they asked, question by question, and which of it a draft leaves open.

"Do I get a meal, is there wifi, and can I take a violin?" are three questions with one mark. Each
is known again by the words that are its own; a price and a time also by how their answers look. A
question of few words of its own, and what may be mere anger ("why …?"), is never called open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from evenhand.coach.checking.theirs import content
from evenhand.coach.rule import Look
from evenhand.coach.text.times import times_in

_ASKING = (
    r"(?:is|are|does|do|did|will|would|can|could|may|should|have|has|how|what|when|where|which"
    r"|whether|until)\b"
)
_JOINED = re.compile(
    rf"[,;]?\s+(?:and|also|plus)(?:\s+(?:also|then|if so))?,?\s+(?={_ASKING})|,\s+(?={_ASKING})"
)
_QUESTION = re.compile(
    rf"^(?:\W|\b(?:and|also|so|hi|hello|ok|please|or|but|two things|first|second)\b)*{_ASKING}"
)
_WONDERS = re.compile(r"\b(?:tell me|know|wondering|ask|asking)\s+(?=(?:if|whether|how|what|when))")
_UNSURE = re.compile(
    r"^\W*(?:(?:and|also|so|but)\s+)?(?:why|where|are you (?:kidding|serious|joking)"
    r"|is this (?:a joke|how|normal)|how (?:dare|can|could|is (?:this|that)|many times|hard"
    r"|about|are you|do i|do you)|what (?:is wrong|sort of|kind of|on earth|do i|do we|now|next"
    r"|else)|who |really|seriously|right|can you (?:help|please|tell|change|look|check|fix)"
    r"|could you|can (?:i|we|someone)|do you|will you|would you|are we|is (?:it|that|this) (?:ok"
    r"|okay|right|possible|too much|just)|could (?:i|we))\b"
)
_PRICE = re.compile(r"\b(?:how much|cost|costs|price|fee|fees|charge|extra)\b")
_PRICED = re.compile(
    r"[£$€]|\b(?:free|no (?:extra )?(?:charge|fee|cost)|included|nothing|costs?|euros?|pounds?"
    r"|dollars?)\b"
)
_TIME = re.compile(r"^\W*(?:and\s+)?(?:when|how long|what time|until when|by when)\b")
_ALL = re.compile(
    r"\b(?:(?:yes|no),? (?:to )?(?:both|all|either|neither)|both (?:are|is|of (?:them|those))"
    r"|all three|yes to|neither|the same)\b"
)
_WILL_ANSWER = re.compile(
    r"\b(?:i|we)(?:'ll| will|'m| am|'re| are|'ve| have)? (?:\w+ )?(?:find(?:ing)? out|ask(?:ed"
    r"|ing)?|check(?:ed|ing)?|let you know|come back|get back|answer|look(?:ing)? into|write"
    r"|call|ring|reply|update|tell)\b|\bhear from\b"
)
_FEWEST, _MOST = 2, 13
_TELLING = 3
"""Words of a question's own of which an answer, in whatever words, is likely to hold one."""


def left_open(look: Look) -> bool:
    """Whether the draft answers some of several questions, and is silent on another."""
    if "?" in look.text or _ALL.search(look.lower) or _WILL_ANSWER.search(look.lower):
        return False
    asked = _questions(look.in_reply_to)
    if len(asked) not in range(_FEWEST, _MOST):
        return False
    said = content(look.text)
    known = [_is_answered(look, one, asked, said) for one in asked]
    return True in known and False in known


@lru_cache(maxsize=64)
def _questions(text: str) -> tuple[str, ...]:
    """What a message asks, each question by itself."""
    look = Look(text)
    return tuple(part for sentence in look.sentences for part in _parts(sentence.of(look.lower)))


def _parts(sentence: str) -> Iterator[str]:
    wonders = _WONDERS.search(sentence)
    asked = sentence[wonders.end() :] if wonders else sentence
    pieces = _JOINED.split(asked)
    if not sentence.endswith("?") and not wonders and len(pieces) < _FEWEST:
        return
    for number, piece in enumerate(pieces):
        if number or wonders or _QUESTION.search(piece) or sentence.endswith("?"):
            yield piece


def _is_answered(look: Look, one: str, asked: tuple[str, ...], said: frozenset[str]) -> bool | None:
    """Whether the draft answers `one` of the questions; None when that cannot be told."""
    others = frozenset[str]().union(*(content(other) for other in asked if other is not one))
    own = content(one) - others
    if not said.isdisjoint(own) or (_PRICE.search(one) and _PRICED.search(look.lower)):
        return True
    if _TIME.search(one):
        return any(not time.vague for time in times_in(look.lower))
    told = len(own) >= _TELLING or _PRICE.search(one)
    return False if told and not _UNSURE.search(one) else None
