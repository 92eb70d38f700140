"""Playing a scenario's own scripts: whether each ends as the file says."""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.practice.playing import played
from evenhand.coach.practice.scenario import Scenario, ScenarioError


def demand_as_scripted(scenario: Scenario) -> None:
    """Raises ScenarioError, in one sentence, for the first script that ends otherwise."""
    for sentence in astray(scenario):
        raise ScenarioError(sentence)


def astray(scenario: Scenario) -> Iterator[str]:
    """What each script that does not end as it says comes to instead."""
    for manner, script in scenario.scripts.items():
        exchanges = played(scenario, script.replies)
        ended, after = exchanges[-1].ending, len(exchanges)
        if ended != script.ends or after < len(script.replies):
            came = f"ends as “{ended}”" if ended else "is not at an end"
            yield f"the script “{manner}” {came} after reply {after}, not as “{script.ends}”."
