"""The signs of a reply that a scenario may name: what the coach's checks and steps can find."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from evenhand.coach.checking import checks
from evenhand.coach.guidance import steps
from evenhand.coach.guidance.advice import step_names
from evenhand.coach.practice.giving import KINDS
from evenhand.coach.rule import rules_in

OWN = (
    "promise",
    "exact-promise",
    "vague-promise",
    "refuses",
    "insults",
    "asks",
    "says-nothing-new",
    "gives-forbidden",
    *(f"gives-{kind}" for kind in KINDS),
)
"""Signs beside findings and steps: promises, a no, insults, a question, and what is given away."""

SAYS = "says-"


@cache
def checks_known() -> frozenset[str]:
    """The checks that a finding may come from."""
    return frozenset(rule.name for rule in rules_in(checks) if not rule.trial)


@cache
def steps_known() -> frozenset[str]:
    """The steps of the playbook."""
    return frozenset(step_names(steps))


def known(words: Iterable[str]) -> frozenset[str]:
    """Every sign of a scenario whose own `words` have these names."""
    return checks_known() | steps_known() | {*OWN, *(f"{SAYS}{name}" for name in words)}
