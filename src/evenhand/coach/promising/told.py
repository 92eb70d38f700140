"""Promises that are told by what happens: "she rings you at 4", "the refund is on its way".

`told` looks for what happens and takes what stands before it in its clause for the subject: a
colleague, a thing of theirs, or nothing at all ("… and rings you at 4"). Who is not ours to promise
for (a bank, a train, the customer) and what only tells how things are in general is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from evenhand.coach.kinds import pattern
from evenhand.coach.promising.clauses import times_in, whole
from evenhand.coach.rule import Finder, Look
from evenhand.coach.spoken import Span

_START = re.compile(
    r"[.!?;:(\n\u2013\u2014](?!\d)\s*|\s-\s|,\s(?:which\s)?|\b(?:and|so|but|then|or)\s"
    r"|\b(?:(?:told|tell) \w+|(?:please|kindly) (?:know|note)|(?:be|rest) assured)\s(?:that\s)?"
)
_NO_SUBJECT = re.compile(
    r"\b(?:if|when|whenever|once|unless|as|because|since|who|whom|which|that|what|where|how|why"
    r"|whether|every|each|everyone|you|usually|normally|always|often|sometimes|please|not|never|no"
    r"|nothing|nobody|only|just|simply|kindly|shall|said|says|was|were|will|would|can|could"
    r"|should|(?<!\d )may(?! \d)|might|must|than|hope|hopefully|wish"
    r"|don't|doesn't|didn't|do|does|did|is|are|has|have|had|to|thanks|before|after)\b"
    r"|n't\b"
)
_NOT_OURS = re.compile(
    r"\b(?:banks?|courier|carrier|tracking|post office|royal mail|dhl|ups|fedex|hermes|evri"
    r"|dpd|paypal|visa"
    r"|mastercard|amazon|apple|google|trains?|flights?|planes?|bus|buses|ferry|coach|shops?|stores?"
    r"|branch|museum|film|show|game|match|concert|doors?|sale|sun|rain|weather|snow|seller|maker"
    r"|manufacturer|landlord|council|government|police|hospital|insurer|law|app|website|system"
    r"|codes?|password|customers|everybody|people|anyone|subscription|contract|trial"
    r"|deadline|window)\b"
    r"|\byour (?:\w+ )?(?:guests?|visitors?|friends?|family|parents|children|kids|wife|husband"
    r"|partner|sister|brother|mother|father|mum|mom|dad|son|daughter|colleagues?|neighbou?rs?)\b"
)
_IN_GENERAL = re.compile(
    r"\b(?:every|each|usually|normally|always|generally|typically|daily|weekly|mondays|tuesdays"
    r"|wednesdays|thursdays|fridays|saturdays|sundays|weekdays|weekends|not|never|can't|cannot"
    r"|don't|doesn't|won't|isn't|aren't|yesterday|ago|since|depending|(?<!\d )may(?! \d)"
    r"|might|gate|platform|terminal|late)\b"
)
_SOME_TIME = re.compile(
    r"\b(?:the (?:same|next|following) (?:day|morning|afternoon|evening|week)"
    r"|that (?:day|morning|afternoon|evening|night)|there and then|the (?:minute|moment) "
    r"|next time|(?:mon|tues|wednes|thurs|fri|satur|sun)day's"
    r"|(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun) (?:(?:the )?\d|am\b|pm\b|morning|afternoon)"
    r"|(?:mon|tue|tues|wed|thu|thurs|fri)(?=[.,;!]|$)"
    r"|(?:at|by|before|until|from|between) \d{1,2}(?:[.:]\d\d)?\b(?!\s?(?:%|euros?|pounds?))"
    r"|(?:by|before|until) \w+ (?:tomorrow|tonight|today))"
)
_LONGEST_SUBJECT = 70
_REACH = 90

Test = Callable[[str], bool]


def told(
    regex: str,
    needs: tuple[str, ...],
    *,
    by: Test | None = None,
    timed: bool = True,
    unless: Test | None = None,
) -> Finder:
    """Finds clauses in which `regex` tells what happens; `needs` is as for `pattern`.

    Args:
        regex: what happens, in lower case, from the verb on.
        by: what the subject, as it is written, has to be; anything that may be ours unless given.
        timed: it is a promise only with a time beside it; "soon" is one too.
        unless: a promise, in lower case, for which this holds is left out.
    """
    happens = pattern(regex, needs=needs)

    def find(look: Look) -> Iterator[Span]:
        lower, reached = look.lower, 0
        for verb in happens(look):
            if verb is None or verb.start < reached or _is_within_word(lower, verb.start):
                continue
            start = _clause_start(lower, verb.start)
            subject = look.text[start : verb.start].strip()
            if start < reached or not _may_be_ours(subject) or (by and not by(subject)):
                continue
            span = whole(lower, Span(start, verb.end))
            words = lower[span.start : span.end]
            if _IN_GENERAL.search(words) or (timed and not names_a_time(words)):
                continue
            if unless is not None and unless(words):
                continue
            reached = span.end
            yield span

    return find


def names_a_time(words: str) -> bool:
    """Whether `words` (in lower case) say when, be it only "soon" or "the same day"."""
    return bool(times_in(words)) or _SOME_TIME.search(words) is not None


def _is_within_word(lower: str, start: int) -> bool:
    """Whether a word began before `start`. Asked here, for to ask in the expression is slow."""
    return start > 0 and (lower[start - 1].isalnum() or lower[start - 1] in "_@")


def _clause_start(lower: str, verb: int) -> int:
    first = max(0, verb - _REACH)
    start = first
    for mark in _START.finditer(lower, first, verb):
        start = mark.end()
    return start + len(lower[start:verb]) - len(lower[start:verb].lstrip())


def _may_be_ours(subject: str) -> bool:
    lower = subject.lower()
    return (
        len(subject) <= _LONGEST_SUBJECT
        and _NO_SUBJECT.search(lower) is None
        and _NOT_OURS.search(lower) is None
    )
