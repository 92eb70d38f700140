"""What one asks customers for: the words that ask, its names, and what shows that it came."""

from __future__ import annotations

import re
from functools import cache

_FILE = (
    r"attach|enclos|upload|\bhere(?:'s| is| are| it is| they are| you (?:go|are))\b"
    r"|\bsee (?:below|above)\b|\.(?:jpe?g|png|pdf|heic|docx?)\b|https?://|\[(?:image|photo|file|cid)"
    r"|\bfind (?:it |them )?(?:below|here)\b|\bas (?:requested|asked|you asked)\b"
    r"|\bsen(?:t|ding) (?:it|them|you)\b|📎|📷"
)
_DIGITS = r"\d[\d /-]{2,}"
_NUMBERED = (
    "order|booking|customer|invoice|reference|policy|contract|tracking|case|serial|model|part"
)
THINGS = {
    r"(?:photo(?:graph)?s?|pictures?|images?|screenshots?|videos?)": _FILE,
    rf"(?:{_NUMBERED}) (?:number|no\.?|id)": _DIGITS,
    r"(?:receipt|proof of (?:purchase|payment)|copy of (?:the|your) (?:invoice|receipt))": _FILE,
    r"(?:proof of address|utility bill)": _FILE,
    r"(?:signed )?(?:form|contract|agreement)(?! (?:number|no|id))": _FILE,
    r"(?:copy of (?:your |the )?(?:passport|id|licen[cs]e)|proof of identity)": _FILE,
    r"(?:bank details|iban|account number)": r"\d{4}",
    r"(?:phone|telephone|mobile) number": r"\d[\d /()+-]{5,}",
    r"e-?mail address": r"@",
    r"(?<!of )(?<!mail )(?:postal |home |delivery |full )?address": r"\d",
    r"(?:postcode|zip code)": r"\d",
    r"date of birth": r"\d",
    r"meter reading": r"\d{3}",
}
"""What is often asked for, as a pattern of its names, and the pattern that what gives it shows."""

_GIVE = (
    r"(?:send|attach|give|provide|share|upload|forward|reply with|include|fill (?:in|out)|sign"
    r"|return|confirm|enclose|take|show|add|quote|tell (?:us|me)|let (?:us|me) (?:know|have))"
)
ASK = (
    rf"(?:(?:please|kindly|(?:could|can|would|will) you(?: please| kindly)?|ask you to|need you to)"
    rf"(?: also| just| first)? {_GIVE}"
    r"|(?:we|i)(?:'re| are| am|'m)?(?: (?:still|also|just|only|would|do|first)){0,2}"
    r" (?:need|require|missing|waiting for|lack)"
    r"|(?:may|could|can) (?:i|we) (?:have|get|see)|what is (?:your|the)|what's (?:your|the))"
)
"""The words that ask for something, as a pattern; what is asked for follows them."""


@cache
def patterns(thing: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What asks for one of THINGS, what names it, and what gives it; all for lower case."""
    return (
        re.compile(rf"\b{ASK}\b(?:(?! (?:if|whether|once) )[^.!?\n]){{0,60}}?\b{thing}\b"),
        re.compile(rf"\b{thing}\b"),
        re.compile(THINGS[thing]),
    )


def thing_in(words: str) -> str:
    """The first of THINGS that `words` name; "" when they name none."""
    lower = words.lower()
    return next((thing for thing in THINGS if patterns(thing)[1].search(lower)), "")


def is_a_file(thing: str) -> bool:
    """Whether one of THINGS comes as a file or a picture."""
    return THINGS.get(thing) == _FILE


def gives(thing: str, text: str) -> bool:
    """Whether `text` looks as if it brought that one of THINGS."""
    return bool(thing) and patterns(thing)[2].search(text.lower()) is not None
