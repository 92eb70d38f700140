"""Captions in WebVTT: taken as they are, if a browser would show something of them.

Source: W3C, WebVTT: The Web Video Text Tracks Format (2019).
"""

from __future__ import annotations

import re

_TIME = r"(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}"
_CUE = re.compile(rf"^({_TIME})[ \t]+-->[ \t]+({_TIME})(?:[ \t].*)?$", re.MULTILINE)
_TAG = re.compile(r"<[^>\n]*>")
MOST = 200_000
"""Characters of captions."""


class NoCaptions(ValueError):
    """It is no WebVTT: the first line says so, or no line says when something is shown."""


def read(text: str) -> str:
    """The captions with plain line ends, as they are kept; empty for nothing. Raises NoCaptions."""
    text = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff").strip()
    if not text:
        return ""
    first = text.split("\n", 1)[0]
    if not re.fullmatch(r"WEBVTT(?:[ \t].*)?", first) or len(text) > MOST:
        raise NoCaptions
    if not _CUE.search(text):
        raise NoCaptions
    return f"{text}\n"


def words_of(captions: str) -> str:
    """What is said in captions, as running text."""
    blocks = re.split(r"\n[ \t]*\n", captions)
    said = []
    for block in blocks:
        found = _CUE.search(block)
        if found:
            said.append(_TAG.sub("", block[found.end() :]).strip())
    return " ".join(" ".join(said).split())
