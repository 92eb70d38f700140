"""How a phrase is searched: spelt out, or by a regular expression of linear time.

A regular expression takes a third of a millisecond to compile, and most phrases are hardly met. So
what can be spelt out is, until it was searched so often that its expression is worth compiling.

The expression leaves out what must not stand before a phrase; that is asked of each place found.
So the search leaps from one first letter to the next.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from evenhand.coach.plain import AFTER, PART, Place, begins, places, spelt

_SPACE = r"\s+"
_GAP = r"(?:\s+[^\s.!?;]{1,30}){0,3}?"
OFTEN = 100
"""Searches after which a phrase of several parts is faster found by its expression, all in all."""

Search = Callable[[str], list[Place]]


def search_for(written: str) -> Search:
    """What finds a phrase, written as in `phrase.py`, in a text in lower case."""
    parts = spelt(written)
    if not parts:
        return by_expression(written)
    spelt_out = partial(places, parts)
    return spelt_out if len(parts) == 1 else _Settling(written, spelt_out)


class _Settling:
    """Searches a phrase spelt out, and by its expression from OFTEN times on."""

    def __init__(self, written: str, spelt_out: Search) -> None:
        self._written = written
        self._search = spelt_out
        self._left = OFTEN

    def __call__(self, lower: str) -> list[Place]:
        left = self._left = self._left - 1
        if left == 0:
            self._search = by_expression(self._written)
        return self._search(lower)


def by_expression(written: str) -> Search:
    """As `search_for`, by a regular expression."""
    search = _compiled(written).search

    def found(lower: str) -> list[Place]:
        spans = []
        match = search(lower)
        while match:
            start, end = match.span()
            stands = begins(lower, start)
            if stands:
                spans.append((start, end))
            match = search(lower, end if stands else start + 1)
        return spans

    return found


def _compiled(written: str) -> re.Pattern[str]:
    regex = ""
    begun = False
    for part in PART.findall(written):
        if part == "...":
            regex += _GAP
        elif part == ",":
            regex += ",?"
        elif part.startswith("["):
            word = _alternatives(part[1:-1])
            regex += f"(?:{_SPACE}{word})?" if begun else f"(?:{word}{_SPACE})?"
        else:
            word = _alternatives(part[1:-1] if part.startswith("(") else part)
            regex += _SPACE + word if begun else word
            begun = True
    return re.compile(regex + AFTER)


def _alternatives(ways: str) -> str:
    said = list(map(_way, ways.split("|")))
    return said[0] if len(said) == 1 else f"(?:{'|'.join(said)})"


def _way(way: str) -> str:
    return _SPACE.join(map(_word, way.split()))


def _word(word: str) -> str:
    escaped = re.escape(word).replace("'", "'?").replace(",", ",?")
    return escaped.replace(r"\*", r"\w{0,20}")
