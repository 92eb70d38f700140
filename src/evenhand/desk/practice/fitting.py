"""How long one remembers after a first go, fitted to one's own reviews. Pure, and small.

The package's optimiser fits all 21 parameters and needs torch. This fits the four that differ
most between people, and of which the first weeks tell: the initial stabilities. It is the first
step of FSRS's own optimiser (Ye, "The mechanism of optimization", open-spaced-repetition): the
stability under which what was remembered at the second go is likeliest, held near the usual one.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fsrs.scheduler import DEFAULT_PARAMETERS, INITIAL_STABILITY_MAX, STABILITY_MIN

from evenhand.desk.practice.scheduling import USUAL, Go

ENOUGH = 32
"""Second goes after the same first rating, below which nothing is fitted for it."""

HELD = 1 / 16
"""How firmly a fit is held near the usual, for each day apart."""

_DECAY = -DEFAULT_PARAMETERS[20]
_FACTOR = 0.9 ** (1 / _DECAY) - 1
_STEPS = 60
_GOLDEN = (math.sqrt(5) - 1) / 2


@dataclass(frozen=True)
class Second:
    """The second go at a card, on a later day: the first rating, days between, remembered?"""

    first: int
    days: int
    remembered: bool


def second_goes(cards: Iterable[Sequence[Go]]) -> list[Second]:
    """Of each card's goes in order: the first go and the next one on a later day, if any."""
    found = []
    for goes in cards:
        later = next((go for go in goes if go.day > goes[0].day), None)
        if later is not None:
            days = (later.day - goes[0].day).days
            found.append(Second(goes[0].rating, days, later.rating > 1))
    return found


def fitted(seconds: Sequence[Second]) -> tuple[float, ...]:
    """The four initial stabilities in days; the usual one where there is not enough.

    None is smaller than that of a worse rating.
    """
    found: list[float] = []
    for rating, usual in enumerate(USUAL, 1):
        of_it = Counter((one.days, one.remembered) for one in seconds if one.first == rating)
        best = _likeliest(of_it, usual) if of_it.total() >= ENOUGH else usual
        found.append(max([best, *found]))
    return tuple(found)


def _likeliest(seconds: Counter[tuple[int, bool]], usual: float) -> float:
    """The stability of the least loss, by golden section over its logarithm."""
    low, high = math.log(STABILITY_MIN), math.log(INITIAL_STABILITY_MAX)
    for _ in range(_STEPS):
        left, right = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
        if _loss(seconds, math.exp(left), usual) < _loss(seconds, math.exp(right), usual):
            high = right
        else:
            low = left
    return math.exp((low + high) / 2)


def _loss(seconds: Counter[tuple[int, bool]], stability: float, usual: float) -> float:
    """Minus the logarithm of how likely the goes are, and what holds it near the usual."""
    unlikely = 0.0
    for (days, remembered), times in seconds.items():
        kept = (1 + _FACTOR * days / stability) ** _DECAY
        unlikely -= times * math.log(max(kept if remembered else 1 - kept, 1e-9))
    return unlikely + HELD * abs(stability - usual)
