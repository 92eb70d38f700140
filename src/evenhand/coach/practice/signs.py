"""The signs of a reply that a scenario may name: what the coach's checks and steps can find."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache

from evenhand.coach.checking import checks
from evenhand.coach.guidance import steps
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
    return frozenset(m.name.replace("_", "-") for m in pkgutil.iter_modules(steps.__path__))


def known(words: Iterable[str]) -> frozenset[str]:
    """Every sign of a scenario whose own `words` have these names."""
    return checks_known() | steps_known() | {*OWN, *(f"{SAYS}{name}" for name in words)}


def nearest(sign: str, every: Iterable[str]) -> str:
    """The known one that `sign` was probably meant to be; "" when none is near."""
    return next(iter(get_close_matches(sign, sorted(every), n=1, cutoff=0.6)), "")
