"""What the organisation writes in Markdown is shown as words, and never as anything else."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.ui.prose import plain, prose

TRAPS = st.sampled_from(
    [
        "<script>x()</script>",
        "[a](javascript:x())",
        "![x](https://example.org/x.png)",
        '<img src=x onerror="x()">',
        "<a href='data:text/html,x'>x</a>",
        "&lt;b&gt;",
        "[x]: javascript:y",
        "<style>p{}</style>",
        "**bold**",
        "- item",
    ]
)


def test_markdown_is_rendered() -> None:
    html = prose("Cut cloth **stays**.\n\n- one\n- [two](https://example.org/)")
    assert "<p>Cut cloth <strong>stays</strong>.</p>" in html
    assert '<a href="https://example.org/" rel="noopener noreferrer nofollow">two</a>' in html
    assert html.count("<li>") == 2


@given(st.lists(TRAPS | st.text(max_size=30), max_size=6).map("\n".join))
def test_nothing_but_words_links_and_lists_comes_out(markdown: str) -> None:
    html = prose(markdown)
    opened = set(re.findall(r"<([a-z0-9]+)", html))
    assert opened <= {
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
    for attributes in re.findall(r"<[a-z0-9]+([^>]*)>", html):
        assert re.fullmatch(r'( (href|rel)="[^"]*")*', attributes)
    for address in re.findall(r'href="([^"]*)"', html):
        assert not re.match(r"\s*(javascript|data|vbscript):", address, re.IGNORECASE)


def test_plain_text_has_no_marks() -> None:
    assert plain("Cut cloth **stays**,\nand\n\n- [one](https://x.example)\n- two") == (
        "Cut cloth stays, and\n– one\n– two"
    )


@given(st.text(max_size=200))
def test_any_text_has_a_plain_form(text: str) -> None:
    assert isinstance(plain(text), str)
