"""A strict content policy stands only while templates, styles and scripts keep to it."""

from __future__ import annotations

import re

from tests.house.source import Source, none_of, sample, sources

FORBIDDEN = {
    r"<style\b": "a style element",
    r"\sstyle\s*=": "an inline style",
    r"\son[a-z]+\s*=\s*[\"'{]": "an inline event handler",
    r"\shx-on\b": "an inline event handler",
    r"javascript:": "a script in an address",
    r"\b(?:src|srcset|poster|data)\s*=\s*[\"']?(?:https?:)?//": "an asset from another origin",
    r"<link\b[^>]*\bhref\s*=\s*[\"']?(?:https?:)?//": "an asset from another origin",
    r"\|\s*safe\b|\{%\s*autoescape\s+off": "text that is not escaped",
    r"\.(?:all|exists|[a-z]+_set)\b(?=[^{}]*[%}]\})": "a query",
}
INLINE_SCRIPT = re.compile(r"<script\b(?P<attributes>[^>]*)>(?P<body>.*?)</script>", re.DOTALL)
COMMENT = re.compile(r"\{#.*?#\}|\{% comment.*?endcomment %\}|<!--.*?-->", re.DOTALL)
FOREIGN = re.compile(r"(?:url\(|@import|from|import\(?|fetch\()\s*[\"']?(?:https?:)?//")


def blanked(text: str) -> str:
    """The text without comments, its lines where they were."""
    return COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)


def in_template(source: Source) -> list[str]:
    text = blanked(source.text)
    found = [
        (match.start(), what)
        for pattern, what in FORBIDDEN.items()
        for match in re.finditer(pattern, text, re.IGNORECASE)
    ]
    found += [(m.start(), "an inline script") for m in INLINE_SCRIPT.finditer(text) if is_inline(m)]
    return [source.at(text.count("\n", 0, start) + 1, what) for start, what in sorted(found)]


def is_inline(script: re.Match[str]) -> bool:
    """An import map has to stand in the page: it is allowed by its nonce. Data is never run."""
    attributes = script["attributes"]
    is_map = 'type="importmap"' in attributes and "nonce=" in attributes
    return bool(script["body"].strip()) and not is_map and "application/json" not in attributes


def foreign(source: Source) -> list[str]:
    return [
        source.at(number, "reaches for another origin")
        for number, line in enumerate(source.lines, 1)
        if FOREIGN.search(line)
    ]


def test_templates_keep_to_the_content_policy() -> None:
    none_of(found for source in sources("src", "*.html") for found in in_template(source))


def test_styles_and_scripts_reach_for_nothing_outside() -> None:
    files = [*sources("src", "*.css"), *sources("src", "*.js"), *sources("src", "*.svg")]
    none_of(found for source in files for found in foreign(source))


def test_what_the_policy_forbids_is_seen() -> None:
    for bad in (
        "<style>p {}</style>",
        '<p style="color: red">',
        '<a onclick="go()">',
        '<a hx-on:click="go()">',
        '<a href="javascript:go()">',
        '<img src="https://example.org/x.png">',
        '<link rel="stylesheet" href="//example.org/x.css">',
        "{{ reply.text|safe }}",
        "{% for one in conversation.messages.all %}",
        "{{ rows.exists }}",
        "<script>go()</script>",
        '<script type="importmap">{}</script>',
    ):
        assert len(in_template(sample(bad, "x.html"))) == 1, bad


def test_what_the_policy_allows_is_left_alone() -> None:
    for good in (
        '<script type="module" src="{% static "x.js" %}"></script>',
        '<script type="importmap" nonce="{{ nonce }}">{"imports": {}}</script>',
        '<script type="application/json">{}</script>',
        '<a href="https://example.org" data-style="x">on=1</a>',
        "{# style= #}<p>Count all of it.</p>",
        "{% if forloop.first %}{{ entry.count }}{% endif %}",
    ):
        assert in_template(sample(good, "x.html")) == [], good


def test_an_asset_from_outside_is_seen() -> None:
    text = (
        'a { background: url("https://example.org/x.png") }\nimport x from "//example.org/x.js"\n'
    )
    assert len(foreign(sample(text, "x.css"))) == 2
    assert foreign(sample('<svg xmlns="http://www.w3.org/2000/svg">', "x.svg")) == []
