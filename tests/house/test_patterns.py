"""Regular expressions mean the same on every Python that we support."""

from __future__ import annotations

import ast
import re

from tests.house.source import Source, none_of, sample, sources

# Python before 3.11.5 matches a possessive group wrongly (python/cpython, gh-106052). A possessive
# class or character, such as `[^>]*+`, is right everywhere.
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{[\d,]+\})\+")


def possessive_groups(source: Source) -> list[str]:
    return [
        source.at(node, f"possessive group in {node.value!r}")
        for node in source.nodes
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and POSSESSIVE_GROUP.search(node.value)
    ]


def test_no_pattern_has_a_possessive_group() -> None:
    none_of(found for source in sources() for found in possessive_groups(source))


def test_a_possessive_group_is_seen() -> None:
    text = 'a = r"(?:x|y)*+z"\nb = r"(?:[^<]++)+"\nc = r"\\)++"\nd = r"(a){2,3}+"\n'
    assert len(possessive_groups(sample(text))) == 2
