"""How a rule presents itself: a docstring that tells why, a hint one can take in, fair examples."""

import re

import pytest

from evenhand.coach.rule import Answering, Example, Loaded, marked
from evenhand.coach.text.languages import ENGLISH
from tests.rules.every import RULES, named

EVERY_RULE = pytest.mark.parametrize(("kind", "rule"), RULES, ids=[named(k, r) for k, r in RULES])
MIDDLE = ("What it often means:", "Say instead:")


def _words(example: Example) -> set[str]:
    text, _ = marked(example)
    told = f"{example.to} {text}" if isinstance(example, Answering) else text
    return set(re.findall(r"[^\W_]{2,}", told.lower()))


@EVERY_RULE
def test_rule_tells_what_why_and_whence(kind: str, rule: Loaded) -> None:
    first, *paragraphs = rule.doc.split("\n\n")
    assert first.rstrip().endswith((".", '."'))
    assert [p for p in paragraphs if p.startswith("Why it matters:")]
    assert [p for p in paragraphs if p.startswith(MIDDLE)]
    assert [p for p in paragraphs if p.startswith("Source:")]


@EVERY_RULE
def test_rule_has_a_hint_that_is_read_at_a_glance(kind: str, rule: Loaded) -> None:
    assert len(rule.hint) < 80
    assert re.fullmatch(r"[A-Z\"'].*\.", rule.hint)
    assert len(re.findall(r"[.?!](?= |$)", rule.hint)) <= 2
    assert rule.concern


@EVERY_RULE
def test_rule_is_named_in_words_with_dashes(kind: str, rule: Loaded) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)


@EVERY_RULE
def test_rule_has_three_examples_of_each_sort(kind: str, rule: Loaded) -> None:
    assert len(rule.notices) >= 3
    assert len(rule.ignores) >= 3
    assert all(not marked(example)[1] for example in rule.ignores)


@EVERY_RULE
def test_rule_ignores_near_misses_that_share_a_word(kind: str, rule: Loaded) -> None:
    noticed = set().union(*map(_words, rule.notices))
    assert [example for example in rule.ignores if not noticed & _words(example)] == []


def test_every_name_is_given_once() -> None:
    names = [rule.name for _, rule in RULES if rule.language == ENGLISH]
    assert sorted({name for name in names if names.count(name) > 1}) == []
