"""What each cue weighs: `weights.tsv`, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Weight:
    """What one cue says: points for situations, strengths of feelings, and the flag it raises."""

    situations: Mapping[str, float]
    feelings: Mapping[str, float]
    flag: str


@cache
def weights() -> Mapping[str, Weight]:
    """The weight of every cue by its name."""
    text = (files(__package__) / "weights.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: Weight(_pairs(row[1]), _pairs(row[2]), row[3].strip()) for row in rows}


def _pairs(cell: str) -> Mapping[str, float]:
    """`angry 2.6, disappointed 0.3` as a mapping."""
    pairs = (pair.split() for pair in cell.split(",") if pair.strip())
    return {name: float(number) for name, number in pairs}
