"""Cuts HTML into tokens in one pass.

The standard library's html.parser takes quadratic time on unclosed comments and tags in the Python
versions we support, so one letter could hold up all others. Every alternative below takes what it
matched for good (possessive), or ends with the text, so each character is looked at once. Groups
are not possessive, since Python before 3.11.5 loses what they match, and need not be: what follows
one always fits.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"<!--(?:>|->|[\s\S]*?(?:--!?>|\Z))"
    r"|<(?P<close>/?)(?P<tag>[a-zA-Z][^\s/>\0]*+)"
    r"(?P<rest>(?:[^>\"']++|\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))*)(?:>|\Z)"
    r"|<[!?/][^>]*+(?:>|\Z)"
    r"|(?:[^<]++|<(?![a-zA-Z!?/]))+"
)
_ATTRIBUTE = re.compile(
    r"([^\s\"'>/=]++)(?:\s*+=\s*+(?:\"([^\"]*+)(?:\"|\Z)|'([^']*+)(?:'|\Z)|([^\s>]++)))?"
)
_LONGEST_ATTRIBUTES = 200_000
_RAW = {"script", "style", "title", "textarea", "noscript", "iframe", "noembed", "noframes", "xmp"}
_HUGE_ENTITY = re.compile(r"&#[xX]?[0-9a-fA-F]{9,}+;?")


class Token(NamedTuple):
    """A tag with the attributes it opens with, or a stretch of text."""

    tag: str = ""
    closes: bool = False
    rest: str = ""
    text: str = ""

    def attributes(self) -> dict[str, str]:
        """The attributes by name in lower case, unescaped; of doubles the first counts."""
        found: dict[str, str] = {}
        for name, double, single, bare in _ATTRIBUTE.findall(self.rest[:_LONGEST_ATTRIBUTES]):
            found.setdefault(name.lower(), unescape(double or single or bare))
        return found


def tokens(markup: str) -> Iterator[Token]:
    """The tags and texts of `markup`, without comments and what is inside scripts and styles."""
    position = 0
    while match := _TOKEN.match(markup, position):
        position = match.end()
        tag = (match["tag"] or "").lower()
        if tag:
            yield Token(tag, bool(match["close"]), match["rest"])
            if tag in _RAW and not match["close"]:
                position = _end_of_raw(markup, tag, position)
        elif not match[0].startswith(("<!", "<?", "</")):
            yield Token(text=unescape(match[0]))


def unescape(text: str) -> str:
    """`text` with its character references read; numbers past any character are not even tried."""
    return html.unescape(_HUGE_ENTITY.sub("\ufffd", text)) if "&" in text else text


def _end_of_raw(markup: str, tag: str, position: int) -> int:
    closing = re.compile(f"</{tag}(?=[\\s/>])", re.IGNORECASE).search(markup, position)
    return closing.start() if closing else len(markup)
