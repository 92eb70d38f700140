"""Timing, and saying what came out."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


class BelowFloor(Exception):
    """Something shipped is worse than it may be; the text says in what."""


@dataclass(frozen=True)
class Figure:
    """One line of the table: what was measured, the value with its unit, and a ratio beside it."""

    what: str
    value: str
    ratio: str = ""

    def __str__(self) -> str:
        return f"{self.what:<58} {self.value:>18}   {self.ratio}"


def seconds(run: Callable[[], object]) -> float:
    """How long one run took, by the wall clock."""
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


def typical(run: Callable[[], object], times: int) -> float:
    """The median time of several runs, in seconds, after one that does not count."""
    run()
    return statistics.median(seconds(run) for _ in range(times))


def milliseconds(value: float) -> str:
    """Seconds as milliseconds, to be read by a person."""
    return f"{value * 1000:.1f} ms"
