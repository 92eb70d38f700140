"""How much somebody's words bear out: not all good words are equal.

"Lovely service" pleases us; "fixed in under an hour, and the second firm had given up" tells the
next customer something. So words are weighed by what they hold: a number, a time, a benefit by its
name, a comparison, and above all what the organisation claims of itself.

Source: Canity, How to Deal with Customers (2022), on choosing testimonials; the five kinds and
their points are trade practice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from evenhand.coach.spoken import Span
from evenhand.coach.text.numbers import NUMBER

What = Literal["claim", "time", "number", "comparison", "benefit"]
POINTS: Mapping[What, int] = {
    "claim": 5,
    "time": 4,
    "number": 3,
    "comparison": 3,
    "benefit": 2,
}
"""What each kind is worth; a claim counts each, the others once."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_SMALL = re.compile(
    r"about|after|also|always|been|before|both|does|each|even|ever|every|from|have|here|into|just"
    r"|like|made|make|more|most|much|only|other|over|ours|same|some|such|than|that|their|them"
    r"|then|there|these|they|this|those|very|were|what|when|where|which|while|will|with|within"
    r"|without|would|your|yours"
)
"""Words of four letters and more that say nothing about a claim."""

_UNIT = (
    r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|months?|years?"
    r"|decades?)"
)
_SOME = rf"(?:{NUMBER}|\d+|a few|few|several|many|half an?|under an?|less than an?|within an?)"
_FOUND: Mapping[What, re.Pattern[str]] = {
    "time": re.compile(
        rf"\b{_SOME}(?:\s(?:short|whole|full|working|business))?[\s-]{_UNIT}\b"
        r"|\b(?:the\s)?(?:next|same)[\s-](?:day|morning|afternoon|evening|week)\b"
        r"|\bovernight\b|\bstraight\saway\b|\bon\stime\b|\bby\s(?:noon|lunchtime|the\sevening)\b"
        r"|\b(?:since|in)\s(?:19|20)\d\d\b"
    ),
    "number": re.compile(
        r"[£$€]\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:%|per\s?cent|percent|euros?|pounds?|dollars?|times|x)?"
        r"|\b(?:twice|three times|half the (?:price|time|work)|two|three|four|five|six|seven|eight"
        r"|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand)\b"
    ),
    "comparison": re.compile(
        r"\b(?:better|easier|quicker|faster|warmer|cheaper|softer|quieter|kinder|safer|stronger|more"
        r"\s\w+|less\s\w+|nicer|lighter|tidier|cleaner)\s(?:\w+\s){0,2}than\b"
        r"|\bbest\b(?=.{0,60}\b(?:ever|yet|in years|i know|we know|of all)\b)|\bthan (?:any|ever|"
        r"the (?:last|other)|my|our|before)\b|\bcompared (?:to|with)\b|\bunlike\b|\bused to\b"
        r"|\bfor the first time\b|\b(?:no|not) other\b|\bnobody else\b|\bno one else\b"
        r"|\b(?:others|other firms?|other shops?) (?:had|could|did|would|gave)\b"
    ),
    "benefit": re.compile(
        r"\bsav(?:ed|es|ing) (?:me|us|my|our|so)\b|\bno longer\b|\bat last\b|\bfinally\b|\bfixed\b"
        r"|\bfits?\b|\bfitted\b|\bexplained\b|\b(?:easy|quick|simple) to\b|\bas (?:good|soft|warm"
        r"|new|promised|described|shown|pictured)\b|\bwork(?:s|ed|ing) (?:perfectly|again|like)\b"
        r"|\b(?:sleeps?|slept|lasts?|lasted|keeps?|kept|stays?|stayed)\b|\bso that (?:i|we)\b"
        r"|\bwithout (?:a|any|one)\b|\b(?:was|were|so|very) (?:patient|honest|careful|clear)\b"
    ),
}


@dataclass(frozen=True)
class Reason:
    """Why words weigh something: of which kind, at which place, for which claim (its id) if any."""

    what: What
    span: Span
    claim: int = 0


@dataclass(frozen=True)
class Claimed:
    """A claim as it is looked for: its text, and further words for it, divided by commas."""

    pk: int
    text: str
    also: str = ""


@dataclass(frozen=True)
class Weight:
    """What words bear out, the weightiest reason first; `points` order lists."""

    points: int
    reasons: tuple[Reason, ...]

    @property
    def claims(self) -> tuple[int, ...]:
        """The ids of the claims that they bear out."""
        return tuple(reason.claim for reason in self.reasons if reason.claim)


def weigh(words: str, claims: Iterable[Claimed] = ()) -> Weight:
    """How much `words` bear out, and why. The same words and claims always weigh the same."""
    lower = words.lower()
    borne_out = (reason for claim in claims if (reason := _claim(lower, claim)))
    others = (reason for what in _FOUND if (reason := _first(what, lower)))
    reasons = sorted(chain(borne_out, others), key=lambda one: (-POINTS[one.what], one.span))
    return Weight(sum(POINTS[one.what] for one in reasons), tuple(reasons))


def _first(what: What, lower: str) -> Reason | None:
    found = _FOUND[what].search(lower)
    return Reason(what, Span(found.start(), found.end())) if found else None


def _claim(lower: str, claim: Claimed) -> Reason | None:
    """Where the words say what is claimed: in one of its further phrases, or in half its words.

    One word of a claim that has several is not enough.
    """
    for phrase in filter(None, (part.strip().lower() for part in claim.also.split(","))):
        found = re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", lower)
        if found:
            return Reason("claim", Span(found.start(), found.end()), claim.pk)
    wanted = [word.group() for word in _telling(claim.text.lower())]
    said = [(word, one) for word in _telling(lower) for one in wanted if _alike(word.group(), one)]
    there = {one for _, one in said}
    if not there or len(there) * 2 < len(wanted) or len(there) < min(2, len(wanted)):
        return None
    return Reason("claim", Span(*said[0][0].span()), claim.pk)


def _telling(lower: str) -> Iterator[re.Match[str]]:
    return (word for word in _WORD.finditer(lower) if not _SMALL.fullmatch(word.group()))


def _alike(one: str, other: str) -> bool:
    """Whether two words are forms of one: "soft" and "softer", "repairs" and "repaired"."""
    start = max(4, min(len(one), len(other)) - 2)
    return one[:start] == other[:start]
