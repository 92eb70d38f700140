"""Earlier decisions, kept so that those a later one may be unlike are found without looking at all.

They lie in drawers: of one clause and cause, one order of value, one quarter of it that was given.
What lies in the same drawer was treated alike, and of a drawer only the newest few can be nearest.
So the work for each decision has a bound, however many came before.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import chain

from evenhand.coach.fairness.cases import FAR_APART, Decision

NEWEST = 12
"""Decisions looked at in each drawer, the newest."""

Matter = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Drawer:
    """What decisions of one drawer share besides clause and cause.

    `order` is the power of two that the value stays below, `quarter` the lower end of the share
    that was given in quarters; each None when unknown.
    """

    refused: bool
    quarter: int | None
    currency: str
    order: int | None
    has_reason: bool

    def may_be_unlike(self, other: Drawer) -> bool:
        """Whether a decision of this drawer can be unlike one of the other: of like value too."""
        known = self.order is not None and other.order is not None
        if known and self.currency == other.currency and abs(self.order - other.order) > 1:  # type: ignore[operator]  # both are known
            return False
        if self.refused != other.refused:
            return True
        return None not in (self.quarter, other.quarter) and self.quarter != other.quarter


def drawer_of(case: Decision) -> Drawer:
    """The drawer of a decision."""
    share = case.share
    return Drawer(
        refused=case.outcome.what == "refused",
        quarter=None if share is None else math.floor(share / FAR_APART),
        currency=case.currency,
        order=None if case.value is None else math.frexp(case.value)[1],
        has_reason=bool(case.reason.strip()),
    )


class Shelf:
    """The drawers, by clause and cause."""

    def __init__(self) -> None:
        newest = partial(deque[Decision], maxlen=NEWEST)
        self._matters: dict[Matter, dict[Drawer, deque[Decision]]] = defaultdict(
            partial(defaultdict, newest)
        )
        self._causes: dict[str, set[str]] = defaultdict(set)
        self._clauses: dict[str, set[str]] = defaultdict(set)

    def put(self, case: Decision) -> None:
        """Puts a decision into its drawer, as the newest."""
        self._matters[case.clause, case.cause][drawer_of(case)].append(case)
        self._causes[case.clause].add(case.cause)
        self._clauses[case.cause].add(case.clause)

    def near(self, case: Decision) -> Iterator[Decision]:
        """Those that a decision may be unlike, the nearest first.

        Those without a reason come first; then those with clause and cause in common before those
        with one of them; then those about the same product; then the newer.
        """
        own = drawer_of(case)
        for has_reason in (False, True):
            for matters in self._matters_of(case):
                kept = chain.from_iterable(self._kept(matters, own, has_reason))
                yield from sorted(kept, key=partial(_nearness, case), reverse=True)

    def _kept(
        self, matters: set[Matter], own: Drawer, has_reason: bool
    ) -> Iterator[deque[Decision]]:
        for matter in matters:
            for drawer, kept in self._matters.get(matter, {}).items():
                if drawer.has_reason is has_reason and drawer.may_be_unlike(own):
                    yield kept

    def _matters_of(self, case: Decision) -> tuple[set[Matter], set[Matter]]:
        """Clauses and causes: those of the case, and those of which one is, and none is another."""
        own = {(case.clause, case.cause)} if case.clause or case.cause else set()
        causes = {""} if case.cause else self._causes.get(case.clause, set())
        clauses = {""} if case.clause else self._clauses.get(case.cause, set())
        under = {(case.clause, cause) for cause in causes} if case.clause else set()
        of = {(clause, case.cause) for clause in clauses} if case.cause else set()
        return own, (under | of) - own


def _nearness(case: Decision, other: Decision) -> tuple[bool, datetime, str]:
    return case.product == other.product != "", other.at, other.key
