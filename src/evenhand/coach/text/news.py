"""Whether a customer brings something new, which opens again what was decided."""

from __future__ import annotations

import re

_NEWS = re.compile(
    r"\d|\b(?:attach\w*|enclos\w*|photo|picture|screenshot|proof|receipt|letter|certificate"
    r"|doctor|hospital|died|passed away|funeral|because|it says|your (?:site|page|website"
    r"|colleague|terms)|told me|contract|law|legal\w*|lawyer|solicitor|ombudsman|regulator"
    r"|disab\w+|here is|here's|found|turns out|new)\b"
)


def brings_news(lower: str) -> bool:
    """Whether `lower` (lower case) holds a figure, a proof, a reason or word of someone else.

    Wide on purpose: who may have said something new is listened to as if they had.
    """
    return _NEWS.search(lower) is not None
