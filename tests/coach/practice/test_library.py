"""Every scenario that comes with the coach is played in three manners and ends as its file says."""

from __future__ import annotations

import pytest

from evenhand.coach.practice import library, played
from evenhand.coach.practice.scenario import MANNERS
from evenhand.coach.practice.signs import checks_known, steps_known
from evenhand.coach.practice.trying import astray
from evenhand.coach.spoken import FACT_SITUATIONS, FLAGS, SITUATIONS

SCENARIOS = library()


def test_there_are_scenarios_for_every_kind_of_hard_customer() -> None:
    assert len(SCENARIOS) >= 22
    found = {scenario.situation for scenario in SCENARIOS.values()}
    assert found == {*SITUATIONS, *FACT_SITUATIONS}


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_scenario_ends_as_its_scripts_say(name: str) -> None:
    scenario = SCENARIOS[name]
    assert tuple(scenario.scripts) == MANNERS
    assert list(astray(scenario)) == []
    assert {m: scenario.endings[s.ends].manner for m, s in scenario.scripts.items()} == {
        manner: manner for manner in MANNERS
    }


@pytest.mark.parametrize("name", SCENARIOS)
def test_no_line_is_said_twice_in_a_go(name: str) -> None:
    for script in SCENARIOS[name].scripts.values():
        said = [one.answer for one in played(SCENARIOS[name], script.replies)]
        assert len(said) == len(set(said))


def test_every_scenario_names_what_its_lesson_is_about() -> None:
    known = {*SITUATIONS, *FACT_SITUATIONS, *FLAGS, *steps_known(), *checks_known()}
    assert [s.slug for s in SCENARIOS.values() if s.lesson not in known] == []
