"""What changed between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True)
class Piece:
    """Words that stand in both texts, are gone from the first, or new in the second."""

    kind: Literal["same", "gone", "new"]
    words: str


def differences(before: str, after: str) -> tuple[Piece, ...]:
    """The two texts as one, in order: what is gone stands before what came in its place.

    The pieces that are not new make `before`, those that are not gone make `after`.
    """
    return tuple(_pieces(_TOKEN.findall(before), _TOKEN.findall(after)))


def _pieces(before: list[str], after: list[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        gone, new = "".join(before[start:end]), "".join(after[new_start:new_end])
        if tag == "equal":
            yield Piece("same", gone)
            continue
        if gone:
            yield Piece("gone", gone)
        if new:
            yield Piece("new", new)
