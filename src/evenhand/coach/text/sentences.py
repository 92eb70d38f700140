"""Where the sentences of a text are.

Written for messages as people type them: no final full stop, emoji instead of punctuation, lines
wrapped by a mail program, abbreviations, "Hello.I wrote to you". One pass over the text, so the
time grows with its length and nothing else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from evenhand.coach.spoken import Span

_NEVER_ENDS = re.compile(
    r"mr|mrs|ms|mx|dr|prof|st|sr|jr|fr|rev|hon|capt|lt|sgt|e\.?g|i\.?e|cf|vs|viz|approx|ca|dept|tel"
    r"|ext|art|fig|nr|bzw|z\.b|ggf|inkl"
)
"""Abbreviations that always lead on to more of the same sentence."""

_ENDS_BEFORE_CAPITAL = re.compile(
    r"etc|[ap]\.?m|inc|ltd|co|corp|llc|min|max|hrs?|sec|ave|blvd|rd|jan|feb|mar|apr|jun|jul|aug"
    r"|sept?|oct|nov|dec|mon|tues?|wed|thu|thurs?|fri|sat|sun|u\.s|u\.k|e\.u"
)
"""Abbreviations after which a sentence ends only when a capital follows."""

_BEFORE_A_NUMBER = re.compile(r"nos?|pp?")
WRAPPED_FROM = 60
"""A line this long without final punctuation was broken by a mail program, not by its writer."""

EMOJI = "\u2600-\u27bf\U0001f000-\U0001faff\u2b50\u2764"
_CLOSERS = ")\\]\"'\u201d\u2019\u00bb"
_STOP = "[.!?\u2026]"
_END = re.compile(
    rf"[.!?\u2026\n{EMOJI}](?:"  # the search leaps to these signs; what they end is told from there
    rf"(?<={_STOP})(?<!{_STOP}{_STOP}){_STOP}*+[{_CLOSERS}]*+(?=[\s{EMOJI}]|$)"
    rf"[ \t]*[{EMOJI}\ufe0f\u200d]*"
    r"|(?<=[a-z]{2}[.!?])(?=[A-Z][a-z'\u2019 ])"
    rf"|(?<=[{EMOJI}])(?<![{EMOJI}\ufe0f\u200d][{EMOJI}])[{EMOJI}\ufe0f\u200d]*+(?=\s+[A-Z])"
    r"|(?<=\n)[ \t\r]*+\n\s*"
    r"|(?<=\n))"
)
_LAST_WORD = re.compile(r"[^\s(\[\"'\u201c\u2018]*+$")
_LONGEST_WORD = 24


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text` in order, without the white space around them."""
    spans = []
    start = 0
    for end in _ends(text):
        span = _trimmed(text, start, end)
        if span is not None:
            spans.append(span)
        start = end
    last = _trimmed(text, start, len(text))
    if last is not None:
        spans.append(last)
    return tuple(spans)


def sentence_at(spans: tuple[Span, ...], place: int) -> int:
    """The number of the sentence that holds character `place`; the one before it in a gap."""
    return max(0, bisect_right(spans, place, key=lambda span: span.start) - 1)


def _ends(text: str) -> Iterator[int]:
    line_start = 0
    for match in _END.finditer(text):
        mark = match.group()
        if mark == "\n":
            if _newline_ends(text, line_start, match.start()):
                yield match.end()
            line_start = match.end()
        elif not mark.startswith(".") or len(mark.strip()) > 1 or _full_stop_ends(text, match):
            yield match.end()
        if mark.startswith("\n"):
            line_start = match.end()


def _full_stop_ends(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _LONGEST_WORD) : match.start()]
    last = _LAST_WORD.search(before)
    word = last.group() if last else ""
    after = text[match.end() : match.end() + 12].lstrip()[:1]
    if len(word) == 1 and word.isupper() and word != "I":
        return not after.isupper()
    word = word.lower()
    if _NEVER_ENDS.fullmatch(word):
        return not after
    if _BEFORE_A_NUMBER.fullmatch(word):
        return not after.isdigit()
    if _ENDS_BEFORE_CAPITAL.fullmatch(word):
        return not after or after.isupper()
    return True


def _newline_ends(text: str, line_start: int, newline: int) -> bool:
    following = text[newline + 1 : newline + 12].lstrip()[:1]
    if following.islower():
        return False
    wrapped = newline - line_start >= WRAPPED_FROM and following.isalnum()
    return not wrapped


def _trimmed(text: str, start: int, end: int) -> Span | None:
    part = text[start:end]
    bare = part.strip()
    if not bare:
        return None
    start += len(part) - len(part.lstrip())
    return Span(start, start + len(bare))
