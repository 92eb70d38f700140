"""What to call a customer: by the name on record, or the one under their letter."""

from __future__ import annotations

import re

from evenhand.coach.text.regex import lazy

_TITLES = re.compile(r"(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau)\.?", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_SIGNED = lazy(
    r"(?:regards|wishes|sincerely|faithfully|thanks|thank you|cheers|best|yours|greetings|love)"
    r"[^\w\n]{0,3}\n\s{0,8}(?P<name>[^\n]{2,40}?)[\s.]{0,3}\Z",
    re.IGNORECASE,
)
_NO_NAME = lazy(
    r"\b(?:sent|from|my|the|your|customer|team|treasurer|secretary|manager|owner|tenant|director|head|chair|mum|dad|angry|disappointed|unhappy|iphone|a|an|and)\b",
    re.IGNORECASE,
)
_LONGEST = 40
_LAST_LATIN = "\u024f"
_END = 120


def first_name(whole: object) -> str:
    """How one calls somebody of that name: "Penny Marsh" is Penny, "Mr Jameson" stays.

    What is no name gives "": an address, a number, an initial. A name in one case is written as
    names are.
    """
    if not isinstance(whole, str):
        return ""
    said = whole.strip()[: _LONGEST + 1]
    surname, comma, given = said.partition(",")
    words = (given if comma and given.strip() else surname).split()
    if not words or len(said) > _LONGEST or not all(map(_is_of_a_name, words)):
        return ""
    if _TITLES.fullmatch(words[0]):
        return " ".join(map(_written, words)) if len(words) > 1 else ""
    if words[0][0] > _LAST_LATIN:
        return " ".join(words)
    return _written(words[0]) if len(words[0].rstrip(".")) > 1 else ""


def signed_name(text: str) -> str:
    """The name under a letter, after "regards" or the like; "" when there is none."""
    end = text[-_END:]
    found = _SIGNED().search(end.rstrip()) if "\n" in end else None
    if found is None:
        return ""
    name = found["name"]
    if not name[0].isupper() or len(name.split()) > 3 or _NO_NAME().search(name):
        return ""
    return first_name(name)


def _is_of_a_name(word: str) -> bool:
    return _NAME.fullmatch(word.rstrip(".")) is not None


def _written(word: str) -> str:
    if word.islower() or (word.isupper() and len(word.rstrip(".")) > 2):
        return word[0].upper() + word[1:].lower()
    return word
