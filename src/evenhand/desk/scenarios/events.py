"""What happens to scenarios and goes. How a go ended is the teammate's own, and in no event."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class ScenarioWritten(Event):
    """A lead wrote a scenario, or a new version of one."""

    version: int


@dataclass(frozen=True, kw_only=True)
class ScenarioShelved(Event):
    """A lead put a scenario away, or (`back`) onto the list again."""

    back: bool = False


@dataclass(frozen=True, kw_only=True)
class GoBegun(Event):
    """A teammate began a go."""

    go: int


@dataclass(frozen=True, kw_only=True)
class GoEnded(Event):
    """A go came to its ending."""

    go: int
