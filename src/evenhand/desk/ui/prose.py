"""Markdown that the organisation wrote, as words on a page and as plain text.

Raw HTML is not taken over, and what is made passes through a cleaner that knows few elements.
"""

from __future__ import annotations

from functools import lru_cache

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

_ELEMENTS = {
    "p",
    "br",
    "strong",
    "em",
    "code",
    "ul",
    "ol",
    "li",
    "blockquote",
    "a",
    "h3",
    "h4",
    "hr",
}
_SCHEMES = {"http", "https", "mailto", "tel"}
_READER = MarkdownIt("commonmark", {"html": False}).disable(["image", "html_block", "html_inline"])


@lru_cache(maxsize=1_000)
def prose(markdown: str) -> SafeString:
    """The text as HTML: paragraphs, lists, emphasis, links. Headings begin below a clause's own."""
    return mark_safe(  # noqa: S308 - cleaned here
        nh3.clean(
            _READER.render(markdown),
            tags=_ELEMENTS,
            attributes={"a": {"href"}},
            url_schemes=_SCHEMES,
            link_rel="noopener noreferrer nofollow",
        )
    )


def plain(markdown: str) -> str:
    """The text as one would write it into a mail: no marks, a line a paragraph or list item."""
    lines: list[str] = []
    prefix = ""
    for token in _READER.parse(markdown):
        if token.type == "list_item_open":
            prefix = "– "
        if token.type == "inline":
            lines.append(prefix + _words(token.children or []))
            prefix = ""
        elif token.type in {"code_block", "fence"}:
            lines.append(token.content.strip())
    return "\n".join(lines)


def _words(tokens: list[Token]) -> str:
    spoken = {"softbreak": " ", "hardbreak": " "}
    return "".join(spoken.get(one.type, one.content) for one in tokens).strip()
