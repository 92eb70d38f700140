"""Every word a person reads can be translated."""

from __future__ import annotations

import re

from tests.desk.ui.colours import TEMPLATES

DESK = TEMPLATES.parents[2]
CODE = re.compile(
    r"{#.*?#}|{% comment %}.*?{% endcomment %}"
    r"|<kbd\b.*?</kbd>|<pre class=\"sample\".*?</pre>"
    r"|{% blocktranslate\b.*?{% endblocktranslate %}|{%.*?%}|{{.*?}}",
    re.DOTALL,
)
SPOKEN = re.compile(r"\b(?:title|aria-label|alt|placeholder)=\"([^\"]*)\"")
NAMES = {"Evenhand", "· Evenhand", "RSS", "WEBVTT"}


def bare(text: str) -> list[str]:
    """Pieces of a template that people read and that stand outside of a translation."""
    plain = CODE.sub("\0", text)
    pieces = [*re.sub(r"<[^<>]*>", "\0", plain).split("\0"), *SPOKEN.findall(plain)]
    return [piece.strip() for piece in pieces if is_read(piece.strip())]


def is_read(piece: str) -> bool:
    """Whether a piece is words; the rest is addresses, and attributes that a block holds."""
    words = re.findall(r"[^\W\d_]{2,}", piece)
    sentence = any(word[0].isupper() for word in words) or " " in piece
    return bool(words) and not {"=", "@"} & {*piece} and sentence and piece not in NAMES


def test_no_template_speaks_one_language_only() -> None:
    templates = [t for t in DESK.rglob("*.html") if "patterns" not in t.parts]
    assert len(templates) > 40
    found = {t.name: bare(t.read_text(encoding="utf-8")) for t in templates}
    assert {name: words for name, words in found.items() if words} == {}


def test_a_bare_word_is_seen() -> None:
    assert bare('<p title="Close">{% translate "Fine" %} {{ name }} Hello</p>') == [
        "Hello",
        "Close",
    ]
    assert bare("{% block heading %}Nothing here{% endblock %}") == ["Nothing here"]
    assert bare('{% block more %} data-live="x"{% endblock %}') == []
