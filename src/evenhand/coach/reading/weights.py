"""What each cue weighs: by `weights.tsv` where it has a row, else by its rule's concern."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from evenhand.coach.reading import cues
from evenhand.coach.rule import rules_in
from evenhand.coach.spoken import SITUATIONS

UNFITTED = 1.0
"""Points of a cue without a row, for the situation that its concern names.

Few enough that such a cue adds to what others say and turns nothing alone.
"""


@dataclass(frozen=True, slots=True)
class Weight:
    """What one cue says: points for situations, strengths of feelings, and the flag it raises."""

    situations: Mapping[str, float] = field(default_factory=dict)
    feelings: Mapping[str, float] = field(default_factory=dict)
    flag: str = ""


@cache
def weights() -> Mapping[str, Weight]:
    """The weight of every cue by its name."""
    unseen = {rule.name: unfitted(rule.concern) for rule in rules_in(cues)}
    return {**unseen, **fitted()}


def unfitted(concern: str) -> Weight:
    """The weight of a cue without a row: its concern's, or nothing if that is no situation."""
    return Weight({concern: UNFITTED}) if concern in SITUATIONS else Weight()


@cache
def fitted() -> Mapping[str, Weight]:
    """The rows of `weights.tsv` by the name of their cue."""
    lines = (pkgutil.get_data(__name__, "weights.tsv") or b"").decode().splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {row[0]: Weight(_pairs(row[1]), _pairs(row[2]), row[3].strip()) for row in rows}


def _pairs(cell: str) -> Mapping[str, float]:
    """`angry 2.6, disappointed 0.3` as a mapping."""
    pairs = (pair.split() for pair in cell.split(",") if pair.strip())
    return {name: float(number) for name, number in pairs}
