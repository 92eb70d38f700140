"""Whether a cause has stopped since something was changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

LONGEST = timedelta(days=90)
SHORTEST = timedelta(days=7)


@dataclass(frozen=True)
class Trend:
    """How often a cause came up in equal spans before and after a change, each of `days` days."""

    days: int
    before: int
    after: int

    @property
    def has_stopped(self) -> bool:
        """It came up before, and since then no more."""
        return self.before > 0 and self.after == 0


def trend(named: Sequence[datetime], changed_at: datetime, now: datetime) -> Trend | None:
    """The trend around a change; None while it is too fresh to tell. All moments are aware.

    The spans are as long as the time since the change, ninety days at most: to compare a year
    with a week would flatter the week.
    """
    span = min(now - changed_at, LONGEST)
    if span < SHORTEST:
        return None
    before = sum(changed_at - span <= at < changed_at for at in named)
    after = sum(changed_at <= at < changed_at + span for at in named)
    return Trend(span.days, before, after)
