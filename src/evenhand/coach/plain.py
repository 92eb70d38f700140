"""Phrases that can be said in few ways, found as they stand in a text.

A regular expression takes a third of a millisecond to compile, and there are thousands of phrases.
Those without endings and gaps are spelt out instead, and each spelling is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from itertools import product

MOST = 12
"""Spellings of a phrase up to which they are looked for one by one."""

PART = re.compile(r"\([^()]+\)|\[[^\[\]]+\]|\.\.\.|[^\s()\[\]]+")
"""A part of a phrase as it is written: ways to say it, ways that may lack, a gap, or a word."""

BEFORE = r"(?<![\w@])(?<!\w')"
AFTER = r"(?!'?\w)"
"""What bounds a phrase: it is no part of a word, of a handle, or of a contraction."""

begins = re.compile(BEFORE).match
"""Whether a phrase may begin at a place of a text."""

_ends = re.compile(AFTER).match
_NOT_PLAIN = re.compile(r"\*|\.\.\.|^[',\[(]?[',]|[\s)\]],|[(|\[]\s*[',]")
_SPACES = re.compile(r"\s+")
_UNEVEN = re.compile(r"[^\S ]|\s\s")

Place = tuple[int, int]


@cache
def spellings(written: str) -> Sequence[str]:
    """Every way to say a phrase (see `phrase.py`), the likeliest first; none if they are many."""
    if _NOT_PLAIN.search(written):
        return ()
    parts, count = [], 1
    for part in PART.findall(written):
        parts.append(_said(part))
        count *= len(parts[-1])
        if count > MOST:
            return ()
    said = (" ".join(filter(None, ways)) for ways in product(*parts))
    return tuple(dict.fromkeys(said))


def places(ways: Sequence[str], lower: str) -> list[Place]:
    """Where any of `ways` stands in `lower`, bounded as words are, none overlapping another."""
    text, where = _evened(lower)
    found = []
    for order, way in enumerate(ways):
        start = text.find(way)
        while start >= 0:
            end = start + len(way)
            if begins(text, start) and _ends(text, end):
                found.append((start, order, end))
            start = text.find(way, start + 1)
    if not found:
        return []
    apart: list[Place] = []
    for start, _, end in sorted(found):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return [where(*place) for place in apart]


def _said(part: str) -> list[str]:
    if part.startswith("("):
        return [spelt for way in part[1:-1].split("|") for spelt in _spelt(way)]
    if part.startswith("["):
        return [*(spelt for way in part[1:-1].split("|") for spelt in _spelt(way)), ""]
    return _spelt(part)


def _spelt(way: str) -> list[str]:
    """A way to say something with each apostrophe and comma, and without."""
    pieces = re.split("([',])", " ".join(way.split()))
    options = [(piece, "") if piece in ("'", ",") else (piece,) for piece in pieces]
    return ["".join(chosen) for chosen in product(*options)]


@lru_cache(maxsize=8)
def _evened(lower: str) -> tuple[str, Callable[[int, int], Place]]:
    """`lower` with one space for all white space in a row, and a place in it as one in `lower`."""
    if not _UNEVEN.search(lower):
        return lower, lambda start, end: (start, end)
    evened, at, last = [], [], 0
    for gap in _SPACES.finditer(lower):
        evened += [lower[last : gap.start()], " "]
        at += [*range(last, gap.start() + 1)]
        last = gap.end()
    evened.append(lower[last:])
    at += range(last, len(lower))
    return "".join(evened), lambda start, end: (at[start], at[end - 1] + 1)
