"""What people read (pages, docs, help) uses the product's words as well."""

from __future__ import annotations

import ast
import re

from tests.house.source import Source, dotted, front_pages, none_of, sample, sources

# What the reader should never meet, as a pattern, and the word for it.
WRONG = {
    r"agents?": "teammate",
    r"tickets?": "conversation",
    r"requesters?|end[- ]users?|users?": "customer or teammate",
    r"tenants?": "organisation",
    r"sentiment": "reading",
    r"SLAs?": "promise",
    r"kudos": "praise",
    r"canned": "saved reply",
    r"audit log": "journal",
    r"helpdesk|help desk": "desk",
}
# GLOSSARY.md says which words are replaced. Rule pages quote what customers write.
MAY_NAME_THEM = ("GLOSSARY.md", "docs/rules/", "bench/")
# Words of other programs that a reader has to type or to look for.
FOREIGN = re.compile(
    r"user[- ]agent|User=|--user|mail user agent|multi-user\.target", re.IGNORECASE
)
CODE = re.compile(r"```.*?```|`[^`]*`|<[^>]*>|\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
SPOKEN = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext"}


def wrong(source: Source, text: str, first: int = 1) -> list[str]:
    """Wrong words in what is read, each with its line; code and markup are blanked out."""
    blank = CODE.sub(lambda found: "\n" * found[0].count("\n"), text)
    blank = FOREIGN.sub("", blank)
    return [
        source.at(first + blank.count("\n", 0, found.start()), f"{found[0]}: say {better}")
        for pattern, better in WRONG.items()
        for found in re.finditer(rf"\b(?:{pattern})\b", blank, re.IGNORECASE)
    ]


def translated(source: Source) -> list[str]:
    """Wrong words in strings marked for translation."""
    return [
        problem
        for node in source.nodes
        if isinstance(node, ast.Call) and dotted(node.func) in SPOKEN
        for argument in node.args
        if isinstance(argument, ast.Constant)
        for problem in wrong(source, str(argument.value), node.lineno)
    ]


def readable() -> list[Source]:
    pages = [*sources("src", "*.html"), *sources("docs", "*.md"), *sources("deploy", "*")]
    return [page for page in [*front_pages(), *pages] if not page.path.startswith(MAY_NAME_THEM)]


def test_pages_and_docs_use_the_words_of_the_glossary() -> None:
    none_of(found for page in readable() for found in wrong(page, page.text))


def test_translated_strings_use_the_words_of_the_glossary() -> None:
    none_of(found for source in sources("src/evenhand/desk") for found in translated(source))


def test_a_wrong_word_is_seen() -> None:
    page = sample("<p>Two tickets</p>\n`user`\nThe agent's SLA\n", "x.html")
    assert wrong(page, page.text) == [
        "x.html:3: agent: say teammate",
        "x.html:1: tickets: say conversation",
        "x.html:3: SLA: say promise",
    ]
    assert translated(sample("x = _('Your ticket')\ny = _('Your reply')\n")) == [
        "src/evenhand/desk/inbox/queries.py:1: ticket: say conversation"
    ]
