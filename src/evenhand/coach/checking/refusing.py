"""A no that rests on a rule or on nothing but a verdict, and gives no reason in words.

Two checks need to know it: incomplete-refusal says so, and refusal-without-door leaves that
sentence alone, so that nobody is told twice about the same words.
"""

from __future__ import annotations

import re

from evenhand.coach.rule import Look
from evenhand.coach.spoken import Span

_RULE = re.compile(
    r"\b(?:(?:are|is)(?:n't| not) (?:allowed|permitted|possible) )?(?:under|per|by|because of"
    r"|due to|according to|in line with|in accordance with|as set out in"
    r"|on the basis of) (?:the |our |your |this |these )?(?:[\w'-]+ ){0,2}?(?:regulations?"
    r"|polic(?:y|ies)|clause|section|rules?|terms|conditions|guidelines|paragraph|article"
    r"|procedures?|criteria|schedule)\b(?:'?s? rules)?(?: (?:and|of) (?:conditions|carriage"
    r"|service|use|sale|business))?(?: [a-z]?-?\d[\w.-]*| [a-z]-\d+)?(?<![.,])"
)
_VERDICT = re.compile(
    r"\b(?:fare|ticket|booking|rate|tariff|plan|contract)(?: type| class)? (?:is|are)(?:n't"
    r"| not) (?:changeable|refundable|transferable|flexible|eligible)\b|\byour (?:complaint"
    r"|claim|appeal|challenge|application|request|objection) (?:is|was|has been"
    r"|has) (?:therefore |hereby )?(?:not (?:been )?upheld|rejected|declined|refused|dismissed"
    r"|turned down|denied)\b|\b(?:we|i)(?: have|'ve)? (?:decided|had) to (?:decline|reject"
    r"|refuse|dismiss|deny) your (?:complaint|claim|appeal|challenge|application|request)\b"
)
_NAMED = frozenset(
    re.findall(
        r"\w+",
        "regulation regulations policy policies clause section rule rules terms conditions "
        "guidelines paragraph article procedure procedures criteria schedule fare ticket "
        "booking rate tariff plan contract complaint claim appeal challenge application request "
        "objection",
    )
)
_NO = re.compile(
    r"\b(?:can(?:no|')t|cannot|can not|won't|will not|unable|not (?:able|possible|allowed"
    r"|permitted|eligible|upheld|changeable|refundable|transferable)|(?:is|are)n't (?:allowed"
    r"|permitted|possible|changeable|refundable|transferable|eligible|flexible)|reject\w*"
    r"|declin\w*|refus\w*|dismiss\w*|denied|turned down|no refund)\b"
)
_REASON = re.compile(
    r"\b(?:because(?! of)|since|so that|which is why|that is why|that's why|the reason"
    r"|in order to|in fact|this (?:protects|keeps|means|is to)|for (?:your |the )?(?:safety"
    r"|hygiene|privacy)|so (?:the|we|it|that|you)\b|as (?:the|we|it|you|your|there|this|they|no"
    r"|all|seats|each)|(?:given|seeing) that|otherwise|due to (?!our|the)\w+|would (?:have|mean"
    r"|be)|means that)\b|:\s+\w|\bit was (?:\w+ ){1,3}(?:after|before|too)\b"
)


def unreasoned(look: Look) -> Span | None:
    """The first rule or bare verdict that refuses, when the draft gives no reason from there on."""
    if look.words.isdisjoint(_NAMED) or not _NO.search(look.lower):
        return None
    for match in (*_RULE.finditer(look.lower), *_VERDICT.finditer(look.lower)):
        place = Span(*match.span())
        sentence = look.sentence_around(place)
        if _NO.search(look.lower, sentence.start, sentence.end):
            return None if _REASON.search(look.lower, sentence.start) else place
    return None
