"""A rule's examples are what holds it in place: without its finder or a guard, some must fail."""

import pytest
from bench.mutation import FOLDERS
from bench.spoiling import is_caught, keeps_its_word, module_of, mutants

from evenhand.coach.rule import Loaded
from tests.rules.every import RULES, named

TOLD = [(kind, rule) for kind, rule in RULES if rule.notices]
EVERY_RULE = pytest.mark.parametrize(("kind", "rule"), TOLD, ids=[named(k, r) for k, r in TOLD])


@EVERY_RULE
def test_a_rule_that_finds_nothing_fails_its_examples(kind: str, rule: Loaded) -> None:
    assert not keeps_its_word(rule, lambda _look: ())


@EVERY_RULE
def test_a_rule_that_finds_all_fails_its_examples(kind: str, rule: Loaded) -> None:
    assert not keeps_its_word(rule, lambda look: (*look.sentences, None))


@EVERY_RULE
def test_a_rule_without_any_of_its_guards_fails_its_examples(kind: str, rule: Loaded) -> None:
    module = module_of(FOLDERS[kind.partition("-")[0]], rule)
    spoilt = mutants(module, guards_only=True)
    assert [one.how for one in spoilt if is_caught(rule, module, one) is False] == []
