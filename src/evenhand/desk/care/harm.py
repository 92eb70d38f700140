"""Which findings would have harmed a customer, had they been sent."""

from __future__ import annotations

from functools import cache

from evenhand.coach.checking import checks
from evenhand.coach.rule import rules_in

HARMFUL = ("law", "blame", "feeling", "trust")


@cache
def harmful_rules() -> frozenset[str]:
    """The checks that guard against what is unlawful, blames, tells feelings, or breaks trust.

    A refusal that wavers breaks trust. What only grates, such as a stock phrase, is no harm.
    """
    found = (rule for rule in rules_in(checks) if rule.concern in HARMFUL)
    return frozenset(name for rule in found for name in (rule.name, *rule.formerly))
