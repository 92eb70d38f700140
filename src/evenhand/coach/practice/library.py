"""The scenarios that come with the coach: a file each in `scenarios/`, found by walking."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

from evenhand.coach.practice.scenario import Scenario, ScenarioError
from evenhand.coach.practice.written import parsed

ENDING = ".toml"


@cache
def texts() -> Mapping[str, str]:
    """The text of every file by its name without ending, in order."""
    folder = resources.files(__package__) / "scenarios"
    files = sorted(folder.iterdir(), key=lambda file: file.name)
    found = (file for file in files if file.name.endswith(ENDING))
    return {one.name.removesuffix(ENDING): one.read_text(encoding="utf-8") for one in found}


@cache
def library() -> Mapping[str, Scenario]:
    """Every scenario by its slug, which is its file's name, in order.

    Raises:
        ScenarioError: a file cannot be played as it is written, or its slug is another name.
    """
    return {name: _read(name, text) for name, text in texts().items()}


def _read(name: str, text: str) -> Scenario:
    try:
        scenario = parsed(text)
    except ScenarioError as wrong:
        raise ScenarioError(f"{name}{ENDING}: {wrong}") from None
    if scenario.slug != name:
        raise ScenarioError(f"{name}{ENDING}: the slug has to be {name}, as the file is named.")
    return scenario
