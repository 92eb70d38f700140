"""Where like cases were treated unalike.

A pair stands out when one was refused and the other granted, or when the shares of the value that
were given back lie further apart than a quarter of it. A reason given at the time explains the
difference, so such pairs are told apart: they are for reading, not for worry. What was decided
twice in one place is no matter of fairness: a new fact may have opened it. The judgement stays with
people: this only lays the two cases side by side.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from evenhand.coach.fairness.cases import FAR_APART, Decision
from evenhand.coach.fairness.likeness import are_alike
from evenhand.coach.fairness.shelf import Shelf


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
    """Each decision that was treated unalike to earlier ones, beside the nearest of these.

    The unexplained come first, then the newest. The nearest is one that nobody explained, if there
    is such a one, with as much in common as any, and the newest of them.
    """
    shelf, found = Shelf(), list[Unlike]()
    for case in sorted(cases, key=_when):
        pairs = (_unlike(earlier, case) for earlier in shelf.near(case))
        nearest = next(filter(None, pairs), None)
        if nearest:
            found.append(nearest)
        shelf.put(case)
    found.sort(key=lambda pair: _when(pair.later), reverse=True)
    return tuple(sorted(found, key=lambda pair: pair.is_explained))


def differs(case: Decision, others: Iterable[Decision]) -> bool:
    """Whether one case was treated unalike to any of the others, and nobody said why."""
    pairs = (_unlike(*sorted((case, other), key=_when)) for other in others)
    return any(pair is not None and not pair.is_explained for pair in pairs)


def _when(case: Decision) -> tuple[datetime, str]:
    return case.at, case.key


def _unlike(earlier: Decision, later: Decision) -> Unlike | None:
    if earlier.place and earlier.place == later.place:
        return None
    if not are_alike(earlier, later):
        return None
    if earlier.outcome.what != later.outcome.what:
        return Unlike(earlier, later, "decision")
    shares = earlier.share, later.share
    if None not in shares and abs(shares[0] - shares[1]) > FAR_APART:  # type: ignore[operator]  # both are known
        return Unlike(earlier, later, "amount")
    return None
