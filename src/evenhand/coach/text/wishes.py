"""Wishes for a remedy: "I want a refund", "please send a new one", "could I get a voucher".

A wish is what the writer asks for now; not what they thank for, wait for, ask about or decline.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from evenhand.coach.spoken import Span
from evenhand.coach.text.negation import negated
from evenhand.coach.text.sentences import sentence_at

_DO = "give|send|issue|process|arrange|pay|refund|replace|credit|exchange"
_WISH = (
    r"(?:i|we) (?:(?:still|now|also|just|really|hereby) )?(?:want|need|expect|demand|request|claim"
    r"|deserve|ask for)|(?:i|we)(?:'d| would| should)(?: also| really)? (?:like|want|expect|prefer)"
    r"|(?:can|could|may) (?:i|we) (?:(?:please|also|still) )?(?:have|get|claim|return|send)"
    rf"|(?:please|kindly|just)(?: just)? (?:{_DO})"
    rf"|(?:can|could|will|would) you (?:(?:please|just|also) )?(?:{_DO})"
    r"|give (?:me|us)|you owe (?:me|us)|i'm (?:asking|applying) for|refund (?:me|us|it)"
)
_WHAT = {
    "refund": r"refund\w{0,3}|money back|reimburse\w{0,4}|money returned",
    "replacement": r"replace\w{0,5}|(?:a )?new one|another one|exchange\w{0,2}|send it again",
    "return": r"return(?:ed|ing)?|send (?:it|them) back|take (?:it|them) back",
    "goodwill": r"goodwill|credit|vouchers?|discount|compensat\w{1,5}|something off|gesture|refund",
}
_NO_WISH = re.compile(
    r"\b(?:how (?:many|often|do|does|long)|policy|when will|where is|where's|waiting for|promised"
    r"|thank(?:s| you) for|agreed|approved|your colleague|friend|neighbou?r|in case"
    r"|if (?:it|the|you))\b"
)


def wish_for(remedies: Iterable[str], lower: str, sentences: tuple[Span, ...]) -> Span | None:
    """The first wish in `lower` for any of `remedies`, which are keys of _WHAT; None for none."""
    what = "|".join(_WHAT[remedy] for remedy in sorted(remedies))
    for found in _wishes(what).finditer(lower):
        around = sentences[sentence_at(sentences, found.start())].of(lower)
        if re.search(what, found.group()) and _is_meant(found, around, lower):
            return Span(*found.span())
    return None


@cache
def _wishes(what: str) -> re.Pattern[str]:
    """A wish, up to `what` is wished for, should that follow."""
    gap = r"(?:(?! (?:know|when|whether|why|about|if|thank) )[^.!?\n]){0,30}?"
    return re.compile(rf"\b(?:{_WISH})\b(?:{gap}\b(?:{what})\b)?")


def _is_meant(found: re.Match[str], sentence: str, lower: str) -> bool:
    declined = "n't" in found.group() or negated(lower, found.start())
    return not declined and _NO_WISH.search(sentence) is None
