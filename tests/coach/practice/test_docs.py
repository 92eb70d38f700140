"""The scenario on the page about writing one is played; every sign that it names is one."""

from __future__ import annotations

import re
from pathlib import Path

from evenhand.coach.practice import parsed
from evenhand.coach.practice.giving import KINDS
from evenhand.coach.practice.scenario import ENDINGS, MANNERS
from evenhand.coach.practice.signs import OWN, checks_known, steps_known
from evenhand.coach.practice.trying import astray

PAGE = (Path(__file__).parents[3] / "docs" / "scenarios.md").read_text(encoding="utf-8")


def test_the_scenario_of_the_page_ends_as_its_scripts_say() -> None:
    (text,) = re.findall(r"^```toml\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    scenario = parsed(text)
    assert tuple(scenario.scripts) == MANNERS
    assert list(astray(scenario)) == []


def test_the_page_names_every_ending_and_every_gift() -> None:
    assert [name for name in (*ENDINGS, *KINDS) if f"`{name}`" not in PAGE] == []


def test_every_sign_that_the_page_names_is_one() -> None:
    named = set(re.findall(r"`([a-z]+(?:-[a-z]+)+)`", PAGE)) - {*ENDINGS}
    assert sorted(named - checks_known() - steps_known() - {*OWN}) == []
