"""What happens to causes."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class CauseNamed(Event):
    """A conversation's cause was named, or named otherwise."""

    cause: int


@dataclass(frozen=True, kw_only=True)
class CauseChanged(Event):
    """Something was changed so that a cause stops."""

    cause: int
    change: int
