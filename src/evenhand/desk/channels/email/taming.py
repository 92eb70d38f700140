"""Rewrites HTML so that no parser, here or in a browser, can be made to work without end on it.

Deep nesting and formatting left open make HTML parsers take quadratic time and memory. Written
anew, a letter is nested at most `MAX_DEPTH` deep and its formatting tags carry no attributes, of
which a parser then keeps at most three open. This is no cleaning: that comes after it.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from evenhand.mail.markup_tokens import Token, tokens

MAX_DEPTH = 150

_VOID = {"br", "hr", "img", "wbr", "col"}
_FORMATTING = {
    *("b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"),
}
_SCOPES = {"table", "td", "th", "caption"}
_ENDS_ABOVE = {
    "li": {"li", "p"},
    "td": {"td", "th", "p"},
    "th": {"td", "th", "p"},
    "tr": {"tr", "td", "th", "p"},
}


def tame(markup: str, tags: set[str], attributes: dict[str, set[str]]) -> str:
    """`markup` with only these tags, and these attributes by tag ("*" for every tag)."""
    return "".join(_written(markup, tags, attributes))


def _written(markup: str, tags: set[str], attributes: dict[str, set[str]]) -> Iterator[str]:
    open_tags: list[str] = []
    for token in tokens(markup):
        if not token.tag:
            yield html.escape(token.text, quote=False)
        elif token.tag not in tags:
            continue
        elif token.closes:
            if _close(open_tags, token.tag):
                yield f"</{token.tag}>"
        elif token.tag in _VOID or _open(open_tags, token.tag):
            yield f"<{token.tag}{_attributes(token, attributes)}>"


def _open(open_tags: list[str], tag: str) -> bool:
    """Notes an element as open; False when it would be one too deep."""
    while open_tags and open_tags[-1] in _ENDS_ABOVE.get(tag, {"p"} if tag == "p" else ()):
        open_tags.pop()
    if len(open_tags) >= MAX_DEPTH:
        return False
    open_tags.append(tag)
    return True


def _close(open_tags: list[str], tag: str) -> bool:
    """Notes an element as closed; False when none such is open within the same cell or table."""
    for place in range(len(open_tags) - 1, -1, -1):
        if open_tags[place] == tag:
            del open_tags[place:]
            return True
        if open_tags[place] in _SCOPES and tag not in {"table", "tr", "tbody", "thead", "tfoot"}:
            return False
    return False


def _attributes(token: Token, allowed: dict[str, set[str]]) -> str:
    if token.tag in _FORMATTING or not token.rest.strip():
        return ""
    names = allowed.get("*", set()) | allowed.get(token.tag, set())
    kept = ((n, v) for n, v in token.attributes().items() if n in names)
    return "".join(f' {name}="{html.escape(value)}"' for name, value in kept)
