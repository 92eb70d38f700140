"""What happens to refusals."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class RefusalTold(Event):
    """A reply said no, and what is possible instead."""

    refusal: int


@dataclass(frozen=True, kw_only=True)
class RefusalRepeated(Event):
    """A reply gave the same answer again, for the `nth` time."""

    refusal: int
    nth: int


@dataclass(frozen=True, kw_only=True)
class MatterReopened(Event):
    """A new fact came up: what was refused is open again."""

    refusal: int
