"""What holds for all alike: "If we cancel a class, you get the whole fee back at once".

A reply that quotes a rule tells what follows on something we might do to anybody; a promise is
somebody's word in this matter. The marks of a rule: we do, or there happens, what customers suffer
from, to a thing of a kind ("a class", "any parcel") or at any time ("ever"), on no day that is
named; and what follows is what *you* get, with no "I" or "we" in it. "If we cancel your class",
"if we find a seat" and "I will write to you" stay promises.
"""

from __future__ import annotations

import re

from evenhand.coach.promising.clauses import times_in
from evenhand.coach.rule import Look
from evenhand.coach.spoken import Span

_DONE = r"(?:cancel|call off|move|postpone|change|close|stop|withdraw|lose|damage|break|miss)"
_SUFFERED = (
    r"(?:cancelled|canceled|called off|moved|postponed|changed|closed|stopped|withdrawn|lost"
    r"|damaged|broken|missed|late)"
)
_RULE = re.compile(
    r"\b(?:if|when|whenever|where|should)\s(?:"
    rf"we\s(?:have to |must )?{_DONE}\s(?:(?:or|and)\s\w+\s)?(?:a|an|any)\s"
    rf"|we\sever\s(?:have to )?{_DONE}\b"
    rf"|(?:a|an|any)\s(?:\w+\s){{1,3}}(?:is|gets|arrives|comes)\s(?:\w+ly\s)?{_SUFFERED}\b)"
    r"[^,.;!?\n]{0,80}"
)
_OURS = re.compile(r"\b(?:i|we|me|us|my|our|let's)\b")
_YOURS = re.compile(r"\byou\b")


def is_general(look: Look, promise: Span) -> bool:
    """Whether the words at `promise` are a rule that is quoted, and nobody's word."""
    words = promise.of(look.lower)
    if not _YOURS.search(words) or _OURS.search(words):
        return False
    rule = _RULE.search(look.sentence_around(promise).of(look.lower))
    return rule is not None and not times_in(rule.group())
