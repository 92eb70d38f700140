"""Whether words are taken back by a "not" before them: "not angry", "I don't want a refund".

Looks back a few words in the same clause and no further, so that "not yet, but angry" counts as
angry. "Not only", "no wonder" and "can't believe" take nothing back.
"""

from __future__ import annotations

import re

REACH = 44
"""How many characters before the words are looked at: about six words."""

_CLAUSE = re.compile(r"[.,;:!?()\n]|\b(?:but|however|although|though|because|and)\b")
_TAKES_BACK = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|hardly|barely|"
    r"(?:is|are|was|were|do|does|did|have|has|had|wo|would|could|should|ca|ai)n'?t|cannot|im not)\b"
)
_NO_NEGATION = re.compile(
    r"\b(?:not (?:only|just|to mention)|no (?:wonder|doubt|matter|longer)|nothing but|"
    r"(?:can'?t|cannot|could ?n'?t) (?:believe|wait|thank|praise|recommend|get over|fault)|why not|"
    r"no one|whether or not|why (?:is|are|do|does|did)n'?t|"
    r"(?:is|are|was|were|do|does|did)n'?t (?:it|this|that|you|they))\b"
)


def negated(lower: str, start: int) -> bool:
    """Whether the words at `start` of `lower` (lower case, straight apostrophes) are taken back."""
    before = lower[max(0, start - REACH) : start]
    for clause in _CLAUSE.finditer(before):
        last = clause.end()
        if not _CLAUSE.search(before, last):
            before = before[last:]
            break
    return _TAKES_BACK.search(_NO_NEGATION.sub(" ", before)) is not None
