"""Where the words of a promise begin and end.

A phrasing names how a promise opens ("I'll"); `promised` makes a finder of it that marks the whole
promise, "I'll call you back by 2 pm today": from the opening, or a time right before it, to the end
of its clause. What looks like a promise and is none ("I'll admit", "if we'll", "I will not") is
left out here, for all phrasings alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from evenhand.coach.kinds import phrases
from evenhand.coach.promising.verbs import ACT, any_of
from evenhand.coach.rule import Finder, Look
from evenhand.coach.spoken import Span
from evenhand.coach.text import times
from evenhand.coach.text.regex import lazy
from evenhand.coach.text.times import Time, start_of_all


@lru_cache(maxsize=128)
def times_in(words: str) -> tuple[Time, ...]:
    """The times that `words` name; the phrasings look at the same few words again and again."""
    return times.times_in(words)


LONGEST = 240
"""The longest promise looked at, in characters."""

_BEING = (
    r"be (?:in (?:touch|contact)|at (?:the|your)|here|(?:right )?back|over|there|round"
    r"|with you|on (?:it|site|the way|to)|sure to|"
    r"(?!being|closing|looking forward|waiting|hoping|missing|needing|wanting|expecting|having"
    r"|asking"
    r"|staying|moving|going|interesting|willing|charging|closed)\w{2,20}ing\b)"
)
_NO_ACT = lazy(
    r"\s*(?:(?:also|just|then|now|still|certainly|of course|gladly|happily|definitely|probably"
    r"|really|simply|in that case|therefore|absolutely)\s)?"
    r"(?:(?:not|never|no|only|always|all|need|see(?! (?:to|about|what (?:i|we|they|can"
    r"|happened)|(?:if|whether) (?:i|we|they)|you (?:on|at|before|there))\b)|want|like|love"
    r"|admit|grant|bet|know|think"
    r"|believe|assume|suppose|guess|understand|remember|miss|hope|wait|hate|agree|require"
    r"|stay(?! (?:on|with|here|until|in touch))|stop"
    r"|spare|appreciate|stick|repeat|begin|start(?! (?:the|a|an|your|work|on))|continue|enjoy"
    r"|figure|presume|imagine|doubt|wonder"
    r"|deny|soon|have (?:to|had|been|no)|had|hold my hands|ask (?:you|that)"
    r"|tell you what(?! (?:they|he|she|it|we|i|comes|happened|the)\b)|say(?! so)"
    r"|let (?:you|that) (?:go|get|slide)|let you off|leave it (?:there|at|here)|leave you|call it"
    r"|take (?:that|it) (?:as|that)|give you that|keep (?:it|this) (?:short|brief)"
    r"|pass(?! (?:it|this|that|your|the|on|them|these))|go (?:to|with|without|first)"
    r"|come (?:as|across|down to))\b"
    rf"|(?!{_BEING})be\b)"
)
_ACTS = lazy(
    r"\s(?:(?:also|gladly|then|definitely|happily|of course|personally)\s)?(?:be (?:in touch|back"
    r"|with you|sending|calling)|have (?:it|this|that|someone|an?|your)|let you|see what|feed"
    rf"|do\b|{any_of(ACT)})"
)
_BARE = re.compile(r"(?:well|ill|were|im|youll|itll|theyll|shell|hell)$")
_WORD = re.compile(r"\s{1,3}\w")
_NOT_AFTER = lazy(
    r"(?:\b(?:if|whether|unless|in case|hope|hoping|hopefully|wish|said|says|thought"
    r"|told (?:me|you|us)|not sure|unsure|do you think|did you know|sometimes|usually|normally"
    r"|(?:can't|cannot|can not|cant|don't|not|couldn't|won't) (?:promise|guarantee|say)"
    r"|(?:don't|didn't|not|cannot|can't) know|how|when|until|before|where|why|which|who|whom|than"
    r"|otherwise|as|very|(?<![,.;:!] )(?:so|or))(?:\s+that)?|,\s*as)\s*$"
)
_END = lazy(
    r"[!?;\n\u2026]|\s\^\w|(?<![ap]\.m)(?<!\bno)\.(?!\d|\w\.)"
    r"|\s(?:if|once|when|whenever|provided|providing|unless|because|since|but|although|though|while"
    r"|whereas|which|assuming|as long as|the (?:moment|minute) (?:you|we|it)|sorry|thanks|thank you"
    r"|apologies)\s"
    r"|(?<!soon)(?<!quickly)(?<!fast)\sas\s(?:we|i|it|this|that|our|there"
    r"|soon as (?!possible|we|i|they|he|she))"
    r"|\safter (?:you|i|we|it|that|receiv)|\sso\s(?:that|you|we|i|it|the|please)\s"
    r"|\s(?:and|or)\s(?:i|we|you|they|he|she|it|please|thank|thanks|hope|can|could|would|let|feel"
    r"|don't|there|here|sorry|then (?:i|we|you)|i'\w+|we'\w+|you'\w+|it'\w+|do (?:not|let))\s"
)
_PAUSE = re.compile(r",\s|\s[-\u2013\u2014]{1,2}\s|:\s|\s\(")
_ANOTHER_CLAUSE = re.compile(
    r"\b(?:will|'ll|can|could|would|is|are|was|were|has|have|had|please|we|i|(?:^|, |and |so "
    r"|but )you)\b"
    r"|n't"
)
_CLAUSE_START = re.compile(
    r"(?:^|[.!?;:,(\n\u2013\u2014-]|\b(?:and|so|but|then|that|please|just))\s*$"
)
_CLAUSE_MARK = re.compile(r"[.!?;:,(\n\u2013\u2014]\s|\b(?:and|so|but|then|that)\s")
_TRAILING = " \t\r\n,;:-\u2013\u2014("
_BEFORE = 60
_AHEAD = 80


def promised(
    *openings: str,
    ends: bool = False,
    timed: bool = False,
    alone: bool = False,
    unless: Callable[[str], bool] | None = None,
) -> Finder:
    """Finds whole promises that open with any of `openings`, written as for `phrases`.

    With `ends`, the opening names the act itself ("you'll hear from me"), and what follows it is
    not examined. With `timed`, it is a promise only if it names a time; with `alone`, only if it
    begins a clause. A promise, in lower case, for which `unless` holds is left out.
    """
    opens = phrases(*openings)

    def find(look: Look) -> Iterator[Span]:
        lower = look.lower
        reached = 0
        for opening in opens(look):
            if opening is None or opening.start < reached or not _opens(lower, opening, ends):
                continue
            if alone and not _begins_a_clause(lower, opening.start):
                continue
            span = whole(lower, opening)
            words = lower[span.start : span.end]
            if (timed and not times_in(words)) or (unless is not None and unless(words)):
                continue
            reached = span.end
            yield span

    return find


def whole(lower: str, opening: Span) -> Span:
    """The promise that opens at `opening`, to the end of its clause, a time before it included."""
    return Span(_start(lower, opening.start), _end(lower, opening))


def _begins_a_clause(lower: str, start: int) -> bool:
    return _CLAUSE_START.search(lower[max(0, start - 9) : start]) is not None


def _opens(lower: str, opening: Span, ends: bool) -> bool:
    if "," in lower[opening.start : opening.end]:
        return False
    if _NOT_AFTER().search(lower[max(0, opening.start - _BEFORE) : opening.start]):
        return False
    if lower.startswith("were", opening.start) and not _begins_a_clause(lower, opening.start):
        return False
    if ends:
        return True
    if _BARE.match(lower[opening.start : opening.end]):
        return _ACTS().match(lower, opening.end) is not None
    return _WORD.match(lower, opening.end) is not None and not _NO_ACT().match(lower, opening.end)


def _end(lower: str, opening: Span) -> int:
    limit = min(len(lower), opening.start + LONGEST)
    hard = _END().search(lower, opening.end, limit)
    end = hard.start() if hard else limit
    for pause in _PAUSE.finditer(lower, opening.end, end):
        after = lower[pause.end() : min(end, pause.end() + _AHEAD)]
        if not _goes_on(lower[opening.start : pause.start()], after):
            end = pause.start()
            break
    return opening.start + len(lower[opening.start : end].rstrip(_TRAILING))


def _goes_on(before: str, after: str) -> bool:
    """Whether the words after a pause still belong to the promise: only a time makes them so."""
    times = times_in(after)
    if not times or _ANOTHER_CLAUSE.search(after[: times[0].span.start]):
        return False
    return times[0].span.start <= 1 or not times_in(before)


def _start(lower: str, start: int) -> int:
    """`start`, or where the time begins that stands right before it: "By Friday we'll …"."""
    first = max(0, start - _BEFORE)
    before = lower[first:start].rstrip(" ,")
    if not before or not (before[-1].isalnum() or before[-1] == "."):
        return start
    begun = max((mark.end() for mark in _CLAUSE_MARK.finditer(before)), default=0)
    clause = before[begun:]
    at = start_of_all(clause, times_in(clause))
    return start if at is None else first + begun + at
