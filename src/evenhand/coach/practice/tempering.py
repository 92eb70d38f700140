"""How a reply moves a customer's heat.

Every customer minds what the checks find, by the concern, and likes the steps that the playbook
advises in their situation; a scenario says what this one minds or likes more. Blame and words that
tell people how to feel drown out whatever else is said.

Source: Canity, How to Deal with Customers (2022): one excuse undoes the kind line before it.
"""

from __future__ import annotations

from collections.abc import Mapping

from evenhand.coach.practice.heard import Heard
from evenhand.coach.practice.scenario import MOST_HEAT, Temper

MINDS: Mapping[str, int] = {
    "blame": 2,
    "feeling": 2,
    "law": 1,
    "trust": 1,
    "answer": 1,
    "apology": 1,
    "warmth": 1,
    "wording": 0,
}
"""How much a finding of a concern heats anybody."""

ALSO_MINDS: Mapping[str, int] = {"insults": 3, "says-nothing-new": 1}
"""Signs beside findings that heat anybody."""

DROWNS = 2
"""From this weight on, nothing else in the reply is heard."""


def heating(heard: Heard, temper: Temper) -> dict[str, int]:
    """What in the reply heats this customer, each with its weight, the heaviest first."""
    weights = {one.rule: MINDS.get(one.concern, 0) for one in heard.findings}
    weights |= {sign: weight for sign, weight in ALSO_MINDS.items() if sign in heard.signs}
    weights |= {sign: weight for sign, weight in temper.heats.items() if sign in heard.signs}
    return _weighed({s: w for s, w in weights.items() if s not in temper.calms})


def calming(heard: Heard, temper: Temper) -> dict[str, int]:
    """What in the reply calms this customer, each with its weight, the heaviest first."""
    weights = {step: 1 for step in heard.done if step in heard.planned}
    weights |= {sign: weight for sign, weight in temper.calms.items() if sign in heard.signs}
    return _weighed({s: w for s, w in weights.items() if s not in temper.heats})


def heat_after(heat: int, heard: Heard, temper: Temper) -> int:
    """The heat once the customer has read the reply, 0 to MOST_HEAT."""
    minds, likes = heating(heard, temper), calming(heard, temper)
    worst = max(minds.values(), default=0)
    moved = sum(minds.values()) - (0 if worst >= DROWNS else sum(likes.values()))
    return min(max(heat + min(max(moved, -temper.falls), temper.rises), 0), MOST_HEAT)


def _weighed(weights: Mapping[str, int]) -> dict[str, int]:
    kept = {sign: weight for sign, weight in weights.items() if weight > 0}
    return dict(sorted(kept.items(), key=lambda pair: -pair[1]))
