"""What a reply gives away: a refund, a waived fee, a voucher. A no gives nothing.

Source: the kinds of remedy that the trade knows; tau2-bench, whose customers press for these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from evenhand.coach.kinds import pattern
from evenhand.coach.rule import Finder, Look
from evenhand.coach.spoken import Span

_WE = (
    r"\b(?:i|we)(?:'ll| will|'ve| have|'m| am|'re| are| can| could| shall)?"
    r"(?: (?:now|just|gladly|happily|also|already|of course|then|still|happy to|going to|glad to"
    r"|able to|make an exception and|simply)){0,3}"
)
_YOU = r"\byou(?:'ll| will| can| shall| may|'ve| have)?(?: (?:now|also|still|of course)){0,2}"
_HANDS = r"(?:giv(?:e|en|ing)|gave|send(?:ing)?|sent|add(?:ed|ing)?|put(?:ting)?|offer(?:ed|ing)?)"
_DONE = r"(?:is|has been|will be|was)(?: (?:now|already))? (?:on its way|issued|sent|made|approved)"
_A_LITTLE = r"(?: \w+[\w'%-]*){0,4}?"

_PATTERNS = {
    "refund": (
        rf"{_WE} (?:refund(?:ed|ing)?|pay(?:ing)? (?:you |it |this |the \w+ |everything )?back"
        rf"|{_HANDS}(?: you)?(?: back)?(?: the| your| a| all (?:of )?(?:the|your))?"
        r"(?: full| whole)? (?:refund|money(?: back)?|fee back|fare back))\b"
        rf"|{_YOU} (?:get|have|receive) (?:your|the|a|all (?:of )?(?:the|your))(?: full| whole)? "
        r"(?:refund|money|fee back|price back)\b"
        rf"|\b(?:refund|money|payment) {_DONE}\b|\brefunded (?:you|it|the|in full)\b"
    ),
    "replacement": (
        rf"{_WE} (?:replac(?:e|ed|ing)|(?:send(?:ing)?|sent|order(?:ed)?|post(?:ed)?)"
        rf"(?: you)?(?: out)? (?:a |an )?(?:new|second|another|replacement|fresh)){_A_LITTLE}"
        r"(?=[.,;!?]|\s|$)"
    ),
    "discount": (
        r"\b\d{1,2} ?(?:%|per cent|percent)(?: (?:off|discount|reduction|back))\b"
        rf"|{_WE} (?:{_HANDS}(?: you)? (?:\S+ ){{0,4}}?(?:discount|reduction)"
        r"|knock \w+ off|take (?:\w+ ){1,3}off|lower the price|match (?:the|that|this) price)\b"
    ),
    "voucher": (
        rf"{_WE} {_HANDS}(?: you)?{_A_LITTLE} (?:voucher|gift card|store credit|credit note)\b"
        rf"|{_YOU} (?:get|have|receive){_A_LITTLE} (?:voucher|gift card|store credit)\b"
    ),
    "waiver": (
        rf"{_WE} (?:waiv(?:e|ed|ing)|drop|cancel|remov(?:e|ed)|let (?:you )?off|forget"
        r"|tak(?:e|en) off)(?: \w+){0,2} (?:fee|charge|cost|costs|bill|invoice|surcharge)\b"
    ),
    "exception": (
        rf"{_WE} (?:make|made|allow|grant)(?: you)? an exception\b|\bjust this once\b"
        r"|\bthis (?:one time|once),? (?:i|we)\b|\bbend the rules?\b"
        rf"|{_WE} (?:tak(?:e|ing)|accept)(?: \w+){{1,3}} back(?: anyway| after all)\b"
    ),
    "free": (
        rf"(?:{_WE} |{_YOU} )(?:\w+ ){{1,8}}?(?:for free|free of charge|on the house|for nothing"
        r"|at no cost|as a (?:gift|present|thank[- ]you))\b"
    ),
}
KINDS = tuple(_PATTERNS)
"""What may be given away, as a scenario's policy may forbid it."""

_FINDERS: Mapping[str, Finder] = {kind: pattern(regex) for kind, regex in _PATTERNS.items()}
_ONLY_IF = re.compile(
    r"\b(?:if (?:the|it|we|there|our)|unless|cannot|can't|can not|won't|will not|not able|unable"
    r"|not possible|would have)\b"
)


def given_away(look: Look) -> Iterator[tuple[str, Span]]:
    """Each kind of gift in a reply with its place; not in a sentence that refuses or has an if."""
    for kind, finder in _FINDERS.items():
        for span in finder(look):
            if span is not None and not _ONLY_IF.search(_sentence(look, span)):
                yield kind, span


def _sentence(look: Look, span: Span) -> str:
    return look.sentence_around(span).of(look.lower)
