"""Claims about what was ordered: it came, it never came, it was opened, it was used."""

from __future__ import annotations

from evenhand.coach.text.claims.ways import (
    HAS_NOT,
    NUMBERED,
    OURS,
    STILL,
    THE,
    THINGS,
    WE,
    Way,
    needing,
    spaced,
)

_A_THING = r"(?:the|this|that|these) [\w-]{1,20}"
_SUBJECT = (
    rf"(?P<subject>\b(?:it|they|everything|{NUMBERED}|{OURS}|{THE}|{_A_THING}|(?:{THINGS})) )?"
)
_OBJECT = (
    rf"(?P<subject>(?:it|them|this|that|any of it|anything|{OURS}|{THE}|{_A_THING}"
    rf"|(?:a|any) (?:{THINGS})"
    rf"|{NUMBERED})\b)"
)
_ELSEWHERE = r"(?! (?:with|back|out|up|to|through|off|in|on(?! (?:\w{3,6}day|the|time|\d)))\b)"
_HAS = r"(?:(?:has|have|had|'s|just|finally|already|all|even|only|then|also) ){0,3}"
_BOX = r"(?:the|my|this) (?:box|parcel|package|packet|bottle|jar|delivery)"
_ONE = r"(?:it|them|(?:the|my|this|these|those) [\w-]{1,20})"
_DID_NOT = r"(?:have(?:n'?t| not)|did(?:n'?t| not)) (?:even |ever )?"
_SEALED = (
    r"still (?:sealed|in (?:its|the) (?:sealed |original |unopened )?(?:box|wrapping|packaging))"
)
_USED = "used|wore|worn|washed|assembled|installed|played|cooked|slept|drove|ridden|rode"

_WE_STILL = r"\b(?:(?:i|we)(?:'ve)? )?(?:still )?"
_HAVE_NOT = r"(?:(?:have|had|did) ?n'?t|(?:have|had|did) (?:still )?(?:not|never)|never|not)"
_NO_IT = "(?!(?:it|them|this|that|any|anything)\\b)"

_NEVER_CAME = (
    (
        rf"{_SUBJECT}\b(?:still )?{HAS_NOT}{STILL} (?:arrived?|delivered|reach(?:ed)? (?:me|us)"
        rf"|(?:turn(?:ed)?|show(?:ed|n)?) up|(?:come|came){_ELSEWHERE})\b"
    ),
    rf"{_WE_STILL}{_HAVE_NOT}{STILL} (?:received?|gotten) {_OBJECT}",
    rf"{_WE_STILL}(?:never|did ?n'?t|did (?:not|never)){STILL} (?:got|get) {_OBJECT}",
    rf"{_WE_STILL}{_HAVE_NOT}{STILL} got {_NO_IT}{_OBJECT}",
    rf"\b(?:no sign of|still waiting (?:for|on)) {_OBJECT}",
    r"\b(?P<subject>nothing) (?:has (?:ever |even )?)?(?:arrived|come|came|been delivered)\b",
    rf"{_SUBJECT}(?:still )?(?:(?:is|are)n't|(?:is|are) (?:still )?not) (?:here|with (?:me|us))\b",
)
_CAME = (
    (
        rf"{_SUBJECT}{_HAS}(?:arrived|came{_ELSEWHERE}|turned up|got here"
        r"|(?:was|were|been) delivered)\b"
    ),
    rf"\b(?:i|we)(?:'ve)? {_HAS}(?:received|got) {_OBJECT}",
)
_UNOPENED = (
    rf"\b(?:unopened|never opened|{_DID_NOT}open(?:ed)?|{_SEALED})(?: (?:it|them|{_BOX}))?\b"
)
_OPENED = (
    rf"\b(?:when|as soon as|after) (?:i|we) opened (?:it|them|{_BOX})\b",
    rf"{WE}opened (?:it|them|{_BOX})\b",
)
_UNUSED = (
    rf"\b(?:unused|unworn|never (?:used|worn|wore|washed|tried)|{_DID_NOT}(?:used?|worn|wear))"
    r"(?: (?:it|them|the [\w-]{1,20}))?\b"
)
_USE = (
    rf"{WE}(?:{_USED}) (?:(?:in|with|on) it|{_ONE})\b",
    rf"\b(?:i|we)(?:'ve| have)? been (?:using|wearing) {_ONE}\b",
    rf"\bafter (?:using|wearing|washing) {_ONE}\b",
)

_COMING = needing(
    "arrive arrived deliver delivered reach reached turn turned show showed shown come came "
    "receive received got gotten get sign waiting here with nothing"
)
_OPENING = needing("open opened unopened sealed box wrapping packaging")
_USING = needing(
    "used use unused unworn worn wear wore wearing using washed washing tried assembled installed "
    "played cooked slept drove ridden rode"
)

WAYS = (
    *(
        Way("arrived", "no", spaced(one), _COMING, affirms=False, whole=True, goods=True)
        for one in _NEVER_CAME
    ),
    *(Way("arrived", "yes", spaced(one), _COMING, whole=True, goods=True) for one in _CAME),
    Way("opened", "no", spaced(_UNOPENED), _OPENING, affirms=False, whole=True),
    *(Way("opened", "yes", spaced(one), _OPENING, whole=True) for one in _OPENED),
    Way("used", "no", spaced(_UNUSED), _USING, affirms=False, whole=True),
    *(Way("used", "yes", spaced(one), _USING, whole=True) for one in _USE),
)
