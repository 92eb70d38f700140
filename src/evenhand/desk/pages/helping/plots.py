"""What a plot shows, as plain values: made from the figures that stand in the table beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Point:
    """One share with its interval, all in a hundred. `share` is None where nothing was counted.

    `label` is where it stands on the axis of names, `series` what it belongs to, and `says` the
    same in words.
    """

    label: str
    series: str
    share: float | None
    low: float | None = None
    high: float | None = None
    says: str = ""


@dataclass(frozen=True)
class Plot:
    """One plot. `weeks` runs from left to right; `pairs` has two points below each name.

    `title` and `desc` are read out instead of it. `labels` are the names along the axis in their
    order, `series` one or two: the first is drawn full, the second hollow or dashed.
    """

    key: str
    kind: Literal["weeks", "pairs"]
    title: str
    desc: str
    axis: str
    labels: Sequence[str]
    series: Sequence[str]
    points: Sequence[Point]
