"""Text in which the same letters look the same, whatever their case, accents or apostrophes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_APOSTROPHES = "\u2018\u2019\u02bc`\u00b4\u2032"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2212"
_LETTERS = dict(
    zip("łøđðħ\u0131þæœ", ("l", "o", "d", "d", "h", "i", "th", "ae", "oe"), strict=True)
)
_ALIKE = {**dict.fromkeys(_APOSTROPHES, "'"), **dict.fromkeys(_HYPHENS, "-"), **_LETTERS}
_UNSEEN = {"Mn", "Me", "Cf"}
WORD = re.compile(r"[^\W_]+")
"""Letters and digits in a row."""


@dataclass(frozen=True)
class Folded:
    """A text as it is compared, and where in the original each of its characters came from."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The same stretch, which is not empty, in the original."""
        return self.places[start], self.places[end - 1] + 1


def folded(text: str) -> Folded:
    """Lower case, without accents and what is not seen; ligatures and wide digits taken apart."""
    there = [(char, place) for place, one in enumerate(text) for char in _plain(one)]
    return Folded("".join(char for char, _ in there), tuple(place for _, place in there))


def fold(text: str) -> str:
    """The folded text alone."""
    return "".join(map(_plain, text))


def words(text: str) -> list[str]:
    """The words of a text, folded."""
    return WORD.findall(fold(text))


def is_unseen(char: str) -> bool:
    """Whether it only changes the character before it, or shows nothing at all."""
    return unicodedata.category(char) in _UNSEEN


@cache
def _plain(char: str) -> str:
    return "".join(_taken_apart(char))


def _taken_apart(char: str) -> Iterator[str]:
    for one in unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold()):
        if not is_unseen(one):
            yield _ALIKE.get(one, one)
