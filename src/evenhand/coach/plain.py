"""Phrases without endings and gaps, found as they stand in a text.

Each way to begin is looked for, and what follows is compared: so nothing need be compiled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from itertools import product
from operator import itemgetter

MOST = 40
"""Ways to begin a phrase up to which they are looked for one by one."""

FEW = 12
"""Ways up to which what follows is looked for together with how it begins."""

PART = re.compile(r"\([^()]+\)|\[[^\[\]]+\]|\.\.\.|[^\s()\[\]]+")
"""A part of a phrase as it is written: ways to say it, ways that may lack, a gap, or a word."""

BEFORE = r"(?<![\w@])(?<!\w')"
AFTER = r"(?!'?\w)"
"""What bounds a phrase: it is no part of a word, of a handle, or of a contraction."""

begins = re.compile(BEFORE).match
"""Whether a phrase may begin at a place of a text."""

_ends = re.compile(AFTER).match
_start = itemgetter(0)
_NOT_PLAIN = re.compile(r"\*|\.\.\.|^[',\[(]?[',]|[\s)\]],|[(|\[]\s*[',]")
_SPACES = re.compile(r"\s+")
_UNEVEN = re.compile(r"[^\S ]|\s\s")

Place = tuple[int, int]
Ways = tuple[str, ...]


@cache
def spelt(written: str) -> Sequence[Ways]:
    """The ways to begin a phrase (see `phrase.py`), then those to say each part that follows.

    The likeliest is first, and "" stands for a part that lacks. Nothing when the phrase cannot be
    spelt out.
    """
    if _NOT_PLAIN.search(written):
        return ()
    begun: list[str] = [""]
    following: list[Ways] = []
    is_begun = False
    for part in PART.findall(written):
        ways = _said(part, is_begun=is_begun)
        if not is_begun or (not following and len(begun) * len(ways) <= FEW):
            begun = list(map("".join, product(begun, ways)))
            is_begun = is_begun or not part.startswith("[")
        else:
            following.append(tuple(ways))
    return (tuple(dict.fromkeys(begun)), *following) if len(begun) <= MOST else ()


def places(parts: Sequence[Ways], lower: str) -> list[Place]:
    """Where what is `spelt` stands in `lower`, bounded as words are, none overlapping another."""
    text, where = _evened(lower)
    begun, following = parts[0], parts[1:]
    found = []
    for way in [way for way in begun if way in text]:
        start = text.find(way)
        while start >= 0:
            end = _end(text, start + len(way), following)
            if end >= 0 and begins(text, start):
                found.append((start, end))
            start = text.find(way, start + 1)
    if not found:
        return []
    apart: list[Place] = []
    for start, end in sorted(found, key=_start):  # of one start, the likeliest way stays first
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return [where(*place) for place in apart]


def _end(text: str, at: int, following: Sequence[Ways]) -> int:
    """Where a phrase ends of which the parts `following` are to stand at `at`; -1 for nowhere."""
    if not following:
        return at if _ends(text, at) else -1
    if not text.startswith(following[0], at):
        return -1
    for way in following[0]:
        if text.startswith(way, at):
            end = _end(text, at + len(way), following[1:])
            if end >= 0:
                return end
    return -1


def _said(part: str, *, is_begun: bool) -> list[str]:
    """The ways to say a part, spaced from those beside it; "" stands last where it may lack."""
    may_lack = part.startswith("[")
    ways = (part[1:-1] if may_lack or part.startswith("(") else part).split("|")
    said = [one for way in ways for one in _spelt(way)]
    if is_begun:
        said = [f" {one}" for one in said]
    elif may_lack:
        said = [f"{one} " for one in said]
    return [*said, ""] if may_lack else said


def _spelt(way: str) -> list[str]:
    """A way to say something with each apostrophe and comma, and without."""
    pieces = re.split("([',])", " ".join(way.split()))
    options = [(piece, "") if piece in ("'", ",") else (piece,) for piece in pieces]
    return ["".join(chosen) for chosen in product(*options)]


@lru_cache(maxsize=128)
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
