"""Phrases with endings and gaps, found by a regular expression of linear time.

The expression leaves out what must not stand before a phrase; that is asked of each place found.
So the search leaps from one first letter to the next, and an expression is compiled in half the
time, which is most of what a phrase costs that is met once.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from evenhand.coach.plain import AFTER, PART, Place, begins

_SPACE = r"\s+"
_GAP = r"(?:\s+[^\s.!?;]{1,30}){0,3}?"


def search_for(written: str) -> Callable[[str], list[Place]]:
    """What finds a phrase, written as in `phrase.py`, in a text in lower case."""
    search = _compiled(written).search

    def places(lower: str) -> list[Place]:
        found = []
        match = search(lower)
        while match:
            start, end = match.span()
            stands = begins(lower, start)
            if stands:
                found.append((start, end))
            match = search(lower, end if stands else start + 1)
        return found

    return places


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
