"""What happens to policies."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class PolicyChanged(Event):
    """A policy was begun, or its title, product or country changed."""

    policy: int


@dataclass(frozen=True, kw_only=True)
class ClauseWritten(Event):
    """A clause got a version."""

    clause: int
    version: int


@dataclass(frozen=True, kw_only=True)
class ClauseCited(Event):
    """A reply named a clause."""

    version: int
    reply: int
