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


@dataclass(frozen=True, kw_only=True)
class InvitationWithdrawn(Event):
    """A one-time link counts no more."""

    invitation: int


@dataclass(frozen=True, kw_only=True)
class RoleChanged(Event):
    """A teammate looks after something else now."""

    teammate: int
    role: str


@dataclass(frozen=True, kw_only=True)
class TeammateLetGo(Event):
    """A teammate answers no more."""

    teammate: int


@dataclass(frozen=True, kw_only=True)
class TeammateTakenBack(Event):
    """A teammate who was let go answers again."""

    teammate: int


@dataclass(frozen=True, kw_only=True)
class KeyMade(Event):
    """A program may sign in with a new key."""

    key: int


@dataclass(frozen=True, kw_only=True)
class KeyRevoked(Event):
    """A key opens nothing any more."""

    key: int
