from types import ModuleType

import pytest
from bench.mutation import score
from bench.spoiling import Mutant, is_caught, keeps_its_word, module_of, mutants

from evenhand.coach.checking import checks
from evenhand.coach.rule import Loaded, rules_in


@pytest.fixture
def lying() -> tuple[Loaded, ModuleType]:
    """A rule, and its module."""
    rule = next(rule for rule in rules_in(checks) if rule.name == "plea-for-forgiveness")
    return rule, module_of(checks, rule)


def mutant(source: str) -> Mutant:
    return Mutant("", compile(source, "spoilt", "exec"))


def test_a_rule_keeps_its_word_until_it_is_spoilt(lying: tuple[Loaded, ModuleType]) -> None:
    rule, _ = lying
    assert keeps_its_word(rule, rule.find)
    assert not keeps_its_word(rule, lambda _look: ())


@pytest.mark.parametrize(
    ("source", "caught"),
    [
        ("find = find", False),
        ("find = phrases('please forgive us')", True),
        ("find = None", True),
        ("find = phrases('(')", None),
    ],
)
def test_a_mutant_is_caught_goes_unnoticed_or_cannot_be_made(
    source: str, caught: bool | None, lying: tuple[Loaded, ModuleType]
) -> None:
    assert is_caught(*lying, mutant(source)) is caught


def test_a_score_names_what_the_examples_let_through(lying: tuple[Loaded, ModuleType]) -> None:
    rule, module = lying
    one = score("check", rule)
    assert one.tried.total() == len(list(mutants(module)))
    assert 0 < one.share < 1
    assert ("phrase", "without 'can you [ever] forgive'") in one.survivors
