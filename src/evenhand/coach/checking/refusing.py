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
    r"|service|use|sale|business))?(?: [a-z]?-?\d[\w.-]*| [a-z]-\d+)?(?<![.,])|\b(?:against"
    r"|not in line with) (?:our |the |company |store )?(?:polic(?:y|ies)|rules)\b|\b(?:our"
    r"|company|store|the) (?:policy|rules|terms) (?:does not|doesn't|do not|don't"
    r"|won't) (?:allow|permit|provide)\b|\bthat(?:'s| is) (?:just )?(?:our|the"
    r"|company) (?:policy|rule)\b"
)
_VERDICT = re.compile(
    r"\b(?:fare|ticket|booking|rate|tariff|plan|contract)(?: type| class)? (?:is|are)(?:n't"
    r"| not) (?:changeable|refundable|transferable|flexible|eligible)\b|\byour (?:complaint"
    r"|claim|appeal|challenge|application|request|objection) (?:is|was|has been"
    r"|has) (?:therefore |hereby )?(?:not (?:been )?(?:upheld|approved|accepted|successful"
    r"|granted)|rejected|declined|refused|dismissed|turned down|denied)\b|\b(?:we|i)(?: have"
    r"|'ve)? (?:decided|had) to (?:decline|reject|refuse|dismiss|deny) your (?:complaint|claim"
    r"|appeal|challenge|application|request)\b"
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
    r"\b(?:against|no exceptions?|(?:does|do)n't (?:allow|permit|let)|(?:does|do) not (?:allow"
    r"|permit)|not (?:approved|accepted|successful|granted)|can(?:no|')t|cannot|can not|won't"
    r"|will not|unable|not (?:able|possible|allowed|permitted|eligible|upheld|changeable"
    r"|refundable|transferable)|(?:is|are)n't (?:allowed|permitted|possible|changeable"
    r"|refundable|transferable|eligible|flexible)|reject\w*|declin\w*|refus\w*|dismiss\w*|denied"
    r"|turned down|no refund)\b"
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
