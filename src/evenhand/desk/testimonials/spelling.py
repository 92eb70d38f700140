"""What of somebody's words may be put right: their spelling, and nothing else.

A mending keeps every word in its place. A word may change its capitals, its apostrophes and the
light signs around it; its letters by one slip, or two in a long word. Numbers, question and
exclamation marks, and whatever says no stay as they are, and a right word does not become another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from evenhand.coach import lexicon

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_HEAVY = re.compile(r"[^\w\s.,;:'’‘\"“”()–—-]|_")
_ASIDE = re.compile(r"['’]")
_DIGIT = re.compile(r"\d")
_DENIES = re.compile(
    r"no|not|now|on|never|ever|nothing|noone|nobody|none|nor|neither|either|without|within|hardly"
    r"|barely|cannot|can|(?:ca|wo|do|does|did|is|are|was|were|has|have|had|must|need|would|could"
    r"|should)nt|kein\w{0,2}|nicht|nichts|nie|niemals|ohne"
)
"""Words that say no, and those that one slip would turn into them."""

SHORT, LONG = 3, 8
"""Letters: up to the one no letter changes but by a swap, from the other on two may."""


class Why(StrEnum):
    """Why a change is more than spelling."""

    COUNT = "count"
    WORD = "word"
    NUMBER = "number"
    SIGN = "sign"
    DENIAL = "denial"


class MoreThanSpelling(Exception):
    """The change is more than spelling; `before` and `after` are the first words that show it."""

    def __init__(self, why: Why, before: str = "", after: str = "") -> None:
        super().__init__(why)
        self.why, self.before, self.after = why, before, after


@dataclass(frozen=True)
class Piece:
    """A stretch of the text as it is shown; `before` is what stood there, where it was mended."""

    text: str
    before: str = ""


def check(before: str, after: str) -> None:
    """Nothing, if `after` is `before` with its spelling put right. Raises MoreThanSpelling."""
    said, shown = _WORD.findall(before), _WORD.findall(after)
    if len(said) != len(shown):
        raise MoreThanSpelling(Why.COUNT)
    for old, new in zip(said, shown, strict=True):
        why = _wrong(old, new)
        if why:
            raise MoreThanSpelling(why, old, new)
    if _HEAVY.findall(before) != _HEAVY.findall(after):
        raise MoreThanSpelling(Why.SIGN)
    if _numbers(before) != _numbers(after):
        raise MoreThanSpelling(Why.NUMBER)


def is_only_spelling(before: str, after: str) -> bool:
    """Whether `after` is `before` with its spelling put right, or the same."""
    try:
        check(before, after)
    except MoreThanSpelling:
        return False
    return True


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """The text as it is shown, in stretches, each mended word with what stood there.

    `after` has to be a mending of `before`; else it is one stretch as it stands.
    """
    said, shown = _WORD.findall(before), list(_WORD.finditer(after))
    if len(said) != len(shown):
        return (Piece(after),)
    found: list[Piece] = []
    place = 0
    for old, new in zip(said, shown, strict=True):
        if old != new[0]:
            found += [Piece(after[place : new.start()]), Piece(new[0], old)]
            place = new.end()
    return tuple(piece for piece in (*found, Piece(after[place:])) if piece.text)


def _wrong(old: str, new: str) -> Why | None:
    a, b = _letters(old), _letters(new)
    if a == b:
        return None
    if _DIGIT.search(a + b):
        return Why.NUMBER
    if _DENIES.fullmatch(a) or _DENIES.fullmatch(b):
        return Why.DENIAL
    if a in _right_words() and b in _right_words():
        return Why.WORD
    return None if _slips(a, b) <= _allowed(a, b) else Why.WORD


def _letters(word: str) -> str:
    return _ASIDE.sub("", word).casefold()


def _allowed(a: str, b: str) -> int:
    length = min(len(a), len(b))
    if length <= SHORT:
        return 1 if sorted(a) == sorted(b) else 0
    return 2 if length >= LONG else 1


def _slips(a: str, b: str) -> int:
    """The fewest letters to put in, take out, change or swap with the next (Damerau, 1964)."""
    if abs(len(a) - len(b)) > 2:
        return 3
    before: list[int] = []
    above = list(range(len(b) + 1))
    for i, one in enumerate(a, 1):
        row = [i]
        for j, other in enumerate(b, 1):
            least = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (one != other))
            if i > 1 and j > 1 and one == b[j - 2] and a[i - 2] == other:
                least = min(least, before[j - 2] + 1)
            row.append(least)
        before, above = above, row
    return above[-1]


def _numbers(text: str) -> list[str]:
    """Everything that holds a digit, with the signs inside and before it: "-5", "1.5", "9:30"."""
    return [found.rstrip(".,;:") for found in re.findall(r"[-–]?[^\s]*\d[^\s]*", text)]


@cache
def _right_words() -> frozenset[str]:
    """The words that the coach knows as they are spelt rightly, in the languages that it reads."""
    names = ((name, code) for code in lexicon.languages() for name in ("everyday_words", "common"))
    every = (line for name, code in names if name in lexicon.lists(code)
             for line in lexicon.words(name, code))  # fmt: skip
    return frozenset(_letters(word) for line in every for word in _WORD.findall(line))
