"""What happens about fairness."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class DifferenceExplained(Event):
    """Somebody said why a decision differs from those in like cases."""

    why: int
