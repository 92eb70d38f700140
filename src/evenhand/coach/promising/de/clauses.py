"""Where the words of a German promise begin and end.

German puts the verb second: "Ich rufe Sie an", "Bis Freitag rufe ich Sie an". So a promise is told
by its verb and subject beside each other, and a time may stand before both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.rule import Finder, Look
from evenhand.coach.spoken import Span
from evenhand.coach.text.de.times import times_in
from evenhand.coach.text.times import start_of_all

LONGEST = 240
"""The longest promise looked at, in characters."""

_BEFORE = 60
_MONTH = r"(?:jan|feb|m\xe4rz|maerz|apr|mai|jun|jul|aug|sep|okt|nov|dez|werktag|arbeitstag)"
_END = re.compile(
    r"[!?;\n\u2026]|(?<!\d)\.(?!\w)|(?<=\d)\.(?!\s?\d|\w)(?!\s?" + _MONTH + r")"
    r"|,? (?:wenn|falls|sobald|weil|damit|da|um|nachdem|bevor|ob|dass|obwohl) "
    r"|,? (?:und|aber|oder) (?:sie|ihr|du|bitte|ich|wir|danke|vielen|freue|hoffe|m\xf6chte|es|das) "
    r"|, (?:herr|frau|liebe|lieber) "
)
_CLAUSE_MARK = re.compile(r"[.!?;:,(\n\u2013\u2014]\s|\b(?:und|aber|dann|also)\s")
_NEVER_AFTER = re.compile(r"\b(?:wenn|falls|ob|dass|weil|sagten?|meinten?)(?: \w+){0,3} $")
_TRAILING = " \t\r\n,;:-\u2013\u2014(."


def promised(*openings: str, unless: str) -> Finder:
    """Finds whole promises that open with any of `openings`, regular expressions for lower case.

    One that holds `unless`, a regular expression too, is none; a question is none either.
    """
    opens = re.compile(rf"\b(?:{'|'.join(openings)})\b")
    never = re.compile(unless)

    def find(look: Look) -> Iterator[Span]:
        reached = 0
        for opening in opens.finditer(look.lower):
            if opening.start() < reached or not _may_open(look, opening):
                continue
            span = _whole(look.lower, Span(*opening.span()))
            if len(span.of(look.lower).split()) < 3 or never.search(span.of(look.lower)):
                continue
            reached = span.end
            yield span

    return find


def _may_open(look: Look, opening: re.Match[str]) -> bool:
    start = opening.start()
    if _NEVER_AFTER.search(look.lower[max(0, start - _BEFORE) : start]):
        return False
    sentence = look.sentence_around(Span(start, start + 1))
    return look.text[sentence.end - 1 : sentence.end] != "?"


def _whole(lower: str, opening: Span) -> Span:
    limit = min(len(lower), opening.start + LONGEST)
    hard = _END.search(lower, opening.end, limit)
    end = hard.start() if hard else limit
    words = lower[opening.start : end].rstrip(_TRAILING)
    return Span(_start(lower, opening.start), opening.start + len(words))


def _start(lower: str, start: int) -> int:
    """`start`, or where the time begins that stands right before it: "Bis Freitag rufe ich …"."""
    first = max(0, start - _BEFORE)
    before = lower[first:start].rstrip(" ,")
    begun = max((mark.end() for mark in _CLAUSE_MARK.finditer(before)), default=0)
    clause = before[begun:]
    at = start_of_all(clause, times_in(clause))
    return start if at is None else first + begun + at
