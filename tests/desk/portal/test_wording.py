"""Customers read plain words: none that only the team knows, none that shouts, none that blames."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.house.source import Source, dotted, none_of, sample, sources

PORTAL = "src/evenhand/desk/portal"
OF_THE_DESK = re.compile(
    r"\b(?:teammate|coach|reading|finding|journal|desk|remed(?:y|ies)|grant(?:ed)?|ledger|sheet"
    r"|draft|listing|keeper|clause|closure|assign\w*|snooze\w*|customer|situation|invalid|error"
    r"|failed|must|submit|token|session)\b|!",
    re.IGNORECASE,
)
IN_TEMPLATE = re.compile(
    r"\{% translate \"([^\"]*)\"|\{% blocktranslate[^%]*%\}(.*?)\{% endblocktranslate", re.DOTALL
)
FOR_THE_TEAM = "This is what the customer sees. Only they can answer here."


def said(source: Source) -> Iterator[str]:
    """What a file says to customers."""
    if source.path.endswith(".html"):
        yield from ("".join(found) for found in IN_TEMPLATE.findall(source.text))
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and dotted(node.func) == "_":
            yield from (str(one.value) for one in node.args if isinstance(one, ast.Constant))


def wrong(source: Source) -> list[str]:
    texts = (re.sub(r"\{\{[^}]*\}\}|%\(\w+\)\w", "", text) for text in said(source))
    return [f"{source.path}: {text}" for text in texts if OF_THE_DESK.search(text)]


def test_customers_read_no_word_of_the_desk() -> None:
    files = [*sources(PORTAL, "*.html"), *sources(PORTAL)]
    texts = [text for file in files for text in said(file)]
    assert len(texts) > 60
    none_of(one for file in files for one in wrong(file) if FOR_THE_TEAM not in one)


def test_a_word_of_the_desk_is_seen() -> None:
    assert wrong(sample('{% translate "Your draft" %}{% translate "Hello" %}', "x.html")) == [
        "x.html: Your draft"
    ]
    assert len(wrong(sample("_('An error occurred')\n_('Well done!')\n_('Hello')"))) == 2
