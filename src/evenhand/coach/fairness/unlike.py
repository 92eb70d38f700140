"""Where like cases were treated unalike.

A pair stands out when one was refused and the other granted, or when the shares of the value that
were given back lie further apart than a quarter of it. A reason given at the time explains the
difference, so such pairs are told apart: they are for reading, not for worry. The judgement stays
with people: this only lays the two cases side by side.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Literal

from evenhand.coach.fairness.cases import Decision
from evenhand.coach.fairness.likeness import are_alike

FAR_APART = Decimal("0.25")
"""Shares of the value that differ by more than this are unlike."""


@dataclass(frozen=True, slots=True)
class Unlike:
    """Two like cases, the earlier first, in what they differ, and whether somebody said why."""

    earlier: Decision
    later: Decision
    by: Literal["decision", "amount"]

    @property
    def is_explained(self) -> bool:
        """Whether a reason was given with either of them."""
        return bool(self.earlier.reason.strip() or self.later.reason.strip())


def unlike_cases(cases: Iterable[Decision]) -> tuple[Unlike, ...]:
    """Every pair that was treated unalike: the unexplained first, then the newest first."""
    in_time = sorted(cases, key=lambda case: (case.at, case.key))
    pairs = (_unlike(one, other) for one, other in combinations(in_time, 2))
    found = [pair for pair in pairs if pair is not None]
    found.sort(key=lambda pair: (pair.later.at, pair.later.key), reverse=True)
    return tuple(sorted(found, key=lambda pair: pair.is_explained))


def _unlike(earlier: Decision, later: Decision) -> Unlike | None:
    if not are_alike(earlier, later):
        return None
    if earlier.outcome.what != later.outcome.what:
        return Unlike(earlier, later, "decision")
    shares = earlier.share, later.share
    if None not in shares and abs(shares[0] - shares[1]) > FAR_APART:  # type: ignore[operator]  # both are known
        return Unlike(earlier, later, "amount")
    return None
