"""What is promised, in a few words: "I'll call you back by 2 pm" is "call back"."""

from __future__ import annotations

import re

from evenhand.coach.promising.conditions import without_times
from evenhand.coach.promising.verbs import ACT, ACTING, ACTS, any_of
from evenhand.coach.text.regex import lazy
from evenhand.coach.text.times import Time

_WE = r"(?:i|we)"
_OPENINGS = lazy(
    rf"(?:{_WE}(?:'?ll|\s+will|\s+shall|\s+can)"
    rf"|(?:{_WE}(?:'?m|'?re|\s+am|\s+are)\s+)?(?:going to|gonna)"
    rf"|{_WE}(?:'m|'re|m|re|\s+am|\s+are)"
    r"|(?:and\s+)?(?:then\s+)?will|let (?:me|us)|let's"
    rf"|what {_WE}'?ll do(?: now| next)? is"
    rf"|{_WE} (?:promise|guarantee|assure you|swear|aim|plan|intend)(?: you)?(?: that| to)?"
    r"|you(?:'ve| have) (?:my|our) word(?: that)?|rest assured(?: that)?"
    r"|(?:i|we) give you (?:my|our) word(?: that)?)\s+",
    re.IGNORECASE,
)
_FILLERS = lazy(
    r"(?:also|just|personally|certainly|definitely|gladly|happily|of course|then|now"
    r"|make sure (?:that )?|be sure to|do my best to|absolutely)\s+",
    re.IGNORECASE,
)
_TO_YOU = lazy(
    rf"\b(?P<verb>(?!let|keep|see|have|thank|get|meet){any_of((*ACT, *ACTS, *ACTING))}) you"
    r"(?= (?!to\b|are\b|need\b|can\b|have\b|sent\b|want\b|with\b)|$)",
    re.IGNORECASE,
)
_ONLY_TIME = re.compile(r"(?:(?:please )?(?:give|allow|grant)(?: (?:me|us))?)?", re.IGNORECASE)
_LONGEST = 120


def act(words: str, times: tuple[Time, ...]) -> str:
    """The act in a promise's `words`, of which `times` are left out: at most 120 characters.

    Who asks for time ("give me until Friday") owes an answer.
    """
    said = without_times(words, times)
    if _ONLY_TIME.fullmatch(said):
        return "answer"
    for _ in range(3):
        opening = _OPENINGS().match(said.replace("\u2019", "'"))
        if opening is None:
            break
        said = said[opening.end() :]
    filler = _FILLERS().match(said)
    if filler is not None:
        said = said[filler.end() :]
    said = _TO_YOU().sub(r"\g<verb>", said, count=1)
    if len(said) > _LONGEST:
        said = said[:_LONGEST].rpartition(" ")[0] + " …"
    return said
