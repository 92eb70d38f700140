"""How sure one may be of a share, and of how two shares compare. Pure.

Every interval is one of 95 in 100: where the same is counted again and again, it holds the true
value about that often. It takes each of what was counted to be by itself.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

Z = 1.959963984540054
"""The point of the normal distribution between which and its opposite 95 in 100 lie."""


@dataclass(frozen=True)
class Rate:
    """`count` of `of`, at least one. Raises ValueError where that cannot be."""

    count: int
    of: int

    def __post_init__(self) -> None:
        if not 0 <= self.count <= self.of or not self.of:
            raise ValueError(f"{self.count} of {self.of} is no share")

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.count / self.of

    @property
    def low(self) -> float:
        """The lower end of Wilson's score interval, from 0 to `share`."""
        return max(0.0, min(self._middle - self._reach, self.share)) if self.count else 0.0

    @property
    def high(self) -> float:
        """The upper end of the same, from `share` to 1.

        Source: Wilson 1927, J. Am. Stat. Assoc. 22, 209-212: the shares from which the one that was
        counted lies no further than Z standard errors, as they would be under each. Chosen after
        Newcombe 1998, Statist. Med. 17, 857-872, for small counts, nought among them.
        """
        is_whole = self.count == self.of
        return 1.0 if is_whole else min(1.0, max(self._middle + self._reach, self.share))

    @property
    def _middle(self) -> float:
        return (self.count + Z * Z / 2) / (self.of + Z * Z)

    @property
    def _reach(self) -> float:
        spread = self.share * (1 - self.share) * self.of + Z * Z / 4
        return Z * math.sqrt(spread) / (self.of + Z * Z)


@dataclass(frozen=True)
class Ratio:
    """One share divided by another, with its interval. `times` and `high` may be infinite.

    `times` is None where both are nought.
    """

    times: float | None
    low: float
    high: float

    @property
    def may_be_chance(self) -> bool:
        """Whether the two may be the same for all that is known."""
        return self.low <= 1 <= self.high


def ratio(after: Rate, before: Rate) -> Ratio:
    """How many times `before` the share `after` is.

    Source: Donner and Zou 2012, Stat. Methods Med. Res. 21, 347-359, and Newcombe 2016, 25,
    1774-1778 (MOVER-R): from the intervals of both shares, here Wilson's, in closed form. Their
    fractions are turned round, so that a share of nought divides nothing.
    """
    product = after.share * before.share
    lowest, most = _inside(after.low, after.share), _inside(before.high, before.share)
    highest, least = _inside(after.high, after.share), _inside(before.low, before.share)
    under = product + math.sqrt(max(0.0, product * product - lowest * most))
    over = product + math.sqrt(max(0.0, product * product - highest * least))
    return Ratio(
        times=_divided(after.share, before.share),
        low=lowest / under if lowest else 0.0,
        high=over / least if least else math.inf,
    )


def _inside(end: float, share: float) -> float:
    """An end times its mirror image about the share."""
    return end * (2 * share - end)


def _divided(one: float, other: float) -> float | None:
    if other:
        return one / other
    return math.inf if one else None
