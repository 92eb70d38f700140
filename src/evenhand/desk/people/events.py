"""What happens among people."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class TeammateJoined(Event):
    """Someone came to the desk by an invitation."""

    teammate: int


@dataclass(frozen=True, kw_only=True)
class TeammateInvited(Event):
    """A one-time link was made."""

    invitation: int
