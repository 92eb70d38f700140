"""What happens to readings and findings."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class MessageRead(Event):
    """The coach read a message."""

    message: int
    situation: str


@dataclass(frozen=True, kw_only=True)
class ReadingCorrected(Event):
    """A teammate read it otherwise."""

    message: int
    situation: str


@dataclass(frozen=True, kw_only=True)
class FindingDismissed(Event):
    """A teammate said: not here."""

    finding: int
    rule: str
