"""The customer's part of a two-sided deal: "If you get it to me by noon, I'll …".

A condition stands in the sentence of the promise, before or after it. What waits on ourselves
("once I have asked the warehouse") and what is only polite ("if you like") is no part of a deal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from evenhand.coach.spoken import Span
from evenhand.coach.text.regex import lazy
from evenhand.coach.text.times import Time, times_in

_OPENS = (
    r"(?:if|once|when|whenever|as soon as|the (?:moment|minute)|after|provided(?: that)?|providing|"
    r"assuming|as long as|on condition that)"
)
_BEFORE = lazy(
    rf"(?:(?P<begins>^\s*|[,;:(\u2013\u2014-]\s*|\b(?:and|so|but|then)\s)|\s)(?P<opens>{_OPENS})\s"
)
_AFTER = lazy(rf"[\s,\u2013\u2014(-]{{0,3}}(?:but |only |and )?(?P<opens>{_OPENS})\s")
_ASKED = lazy(
    r"(?:^|[,;:]\s)(?:(?:so|just|please|then|do|kindly)\s)*(?P<what>(?:send|get|e-?mail|bring"
    r"|post|reply|"
    r"call|ring|let (?:me|us)|give|share|upload|return|drop|forward|text|message|tell|confirm"
    r"|fill|sign|"
    r"pay|attach|provide|dm|pm|pop)\s[^.!?;\n]{1,160}?),?\s(?:and|then|and then)\s*$"
)
_POLITE = lazy(
    r"(?:you (?:would |'d )?(?:like|want|wish|prefer|need|require|have any"
    r"|have (?:more )?questions|"
    r"still|ever|do not hear|don't hear|feel|are happy|agree to disagree)|you'd (?:like|prefer)|"
    r"possible|needed|need be|necessary|that (?:is|helps|works|suits)|that's"
    r"|(?:i|we|he|she|they) (?:may|can|could|are able to|is able to)"
    r"|that,?\s(?:i|we)\b"
    r"|not\b|"
    r"it helps|so\b|anything|there(?:'s| is| are)|applicable|at all|in doubt)"
)
_OURS = re.compile(r"(?:i|we|our|my)(?:'\w+)?\s")
_YOURS = re.compile(r"\byou(?:r|rs)?\b")
_SENTENCE_BREAK = re.compile(r"[.!?;]\s|\n")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Deal:
    """What the customer does first: where the words stand, and the times that they name."""

    span: Span
    what: str
    times: tuple[Time, ...]


def deal_for(text: str, lower: str, promise: Span) -> Deal | None:
    """The condition of the promise at `promise`, if there is one in its sentence."""
    span = _condition_before(lower, promise.start) or _condition_after(lower, promise.end)
    if span is None:
        return None
    times = times_in(lower[span.start : span.end])
    return Deal(span, without_times(text[span.start : span.end], times), times)


def without_times(words: str, times: tuple[Time, ...]) -> str:
    """`words` in one line, without the times in them."""
    for time in reversed(times):
        words = f"{words[: time.span.start]} {words[time.span.end :]}"
    words = re.sub(r"\s+", " ", words)
    return re.sub(r"\s+(?=[,.;:])|^[\s,;:]+|[\s,;:.\u2013\u2014-]+$", "", words)


def _condition_before(lower: str, start: int) -> Span | None:
    first = max(0, start - _LONGEST)
    before = lower[first:start]
    broken = list(_SENTENCE_BREAK.finditer(before))
    if broken:
        first += broken[-1].end()
        before = before[broken[-1].end() :]
    opening = _opening(before)
    if opening is not None:
        span = _trimmed(lower, first + opening.end(), start)
        return span if _binds(lower, span, opening["opens"]) else None
    asked = _ASKED().search(before)
    return (
        _trimmed(lower, first + asked.start("what"), first + asked.end("what")) if asked else None
    )


def _opening(before: str) -> re.Match[str] | None:
    """The last opening that begins a clause; "when you can" inside one does not."""
    found = list(_BEFORE().finditer(before))
    begins = [opening for opening in found if opening["begins"] is not None]
    return begins[-1] if begins else found[-1] if found else None


def _condition_after(lower: str, end: int) -> Span | None:
    opening = _AFTER().match(lower, end)
    if opening is None:
        return None
    rest = lower[opening.end() : opening.end() + _LONGEST]
    broken = _SENTENCE_BREAK.search(rest)
    span = _trimmed(lower, opening.end(), opening.end() + (broken.start() if broken else len(rest)))
    return span if _binds(lower, span, opening["opens"]) else None


def _binds(lower: str, span: Span, opens: str) -> bool:
    words = lower[span.start : span.end]
    if not words or _POLITE().match(words):
        return False
    return opens == "provided" or not _OURS.match(words) or _YOURS.search(words) is not None


def _trimmed(lower: str, start: int, end: int) -> Span:
    words = re.sub(r"[\s,;:.!?)\u2013\u2014-]*(?:\bthen)?[\s,]*$", "", lower[start:end])
    return Span(start, start + len(words))
