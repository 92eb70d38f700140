"""How rules and trained reader are fitted to each other, on a handful of made-up messages."""

import pytest

pytest.importorskip("scipy", reason="fitting needs what `make bench` installs")

from bench.fusing import RULES, Case, fitted, flag_lines, told

from bench.messages import Labelled
from evenhand.coach.reading.refitting import Example
from evenhand.coach.spoken import Heard


def case(
    rules: str, model: str, right: str, odds: float = 0.0, flags: tuple[str, ...] = ()
) -> Case:
    message = Labelled(right, "text", right, flags=flags)
    heard = Heard({model: 3.0}, {"leaving": odds})
    example = Example({rules: 3.0}, heard.situations, {right: 1.0}, frozenset((right,)))
    return Case(message, heard, example)


CASES = [case("problem", "angry", "angry"), case("routine", "problem", "problem")] * 10


def test_what_is_told_is_of_messages_that_were_not_fitted_to():
    lines = dict(line.split(": ") for line in list(told(CASES, []))[1:])
    assert lines["right or accepted, rules alone"] == "0.000"
    assert lines["right or accepted, trained reader alone"] == "1.000"
    assert lines["right or accepted, both"] == "1.000"


def test_fitted_is_as_sure_as_it_is_right():
    wrong = [case("problem", "angry", "problem"), case("routine", "problem", "routine")] * 5
    sure, unsure = (fitted(cases, []).joints["angry"] for cases in (CASES, [*CASES, *wrong]))
    assert sure.model > unsure.model > 0


def test_fitted_lets_the_rules_count_alike_everywhere():
    joints = set(fitted(CASES, []).joints.values())
    assert {round(joint.rules / joint.model, 1) for joint in joints} == {RULES}


def test_flag_lines_are_the_lowest_at_which_enough_is_right():
    right = [case("angry", "angry", "angry", 3.0, "leaving") for _ in range(6)]
    wrong = [case("angry", "angry", "angry", 1.0) for _ in range(6)]
    assert flag_lines([*right, *wrong]) == {"leaving": 1.25}
    assert flag_lines(wrong) == {}
