"""The team as it is shown, built once from queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from evenhand.desk.people import queries
from evenhand.desk.people.models import Invitation, Role, Teammate


@dataclass(frozen=True)
class Member:
    """Somebody of the team; `can_sign_in` is false for the cast of the sample story."""

    pk: int
    name: str
    email: str
    role: str
    role_word: str
    is_me: bool
    can_sign_in: bool


@dataclass(frozen=True)
class Invited:
    """A link that still counts."""

    pk: int
    to: str
    role_word: str
    by: str
    ends_at: datetime


@dataclass(frozen=True)
class Team:
    """Everybody. Former members and open links are there only for a keeper."""

    members: tuple[Member, ...]
    former: tuple[Member, ...]
    invited: tuple[Invited, ...]
    roles: tuple[tuple[str, str], ...]
    is_keeper: bool


def team_of(reader: Teammate) -> Team:
    """The team as `reader` may see it, in three statements."""
    is_keeper = reader.is_keeper
    return Team(
        members=tuple(_member(one, reader) for one in queries.teammates()),
        former=tuple(_member(one, reader) for one in queries.let_go()) if is_keeper else (),
        invited=tuple(_invited(one) for one in queries.open_invitations()) if is_keeper else (),
        roles=tuple((role.value, str(role.label)) for role in Role),
        is_keeper=is_keeper,
    )


def _member(teammate: Teammate, reader: Teammate) -> Member:
    return Member(
        pk=teammate.pk,
        name=str(teammate),
        email=teammate.email,
        role=teammate.role,
        role_word=teammate.get_role_display(),
        is_me=teammate.pk == reader.pk,
        can_sign_in=teammate.has_usable_password(),
    )


def _invited(invitation: Invitation) -> Invited:
    return Invited(
        pk=invitation.pk,
        to=invitation.email,
        role_word=invitation.get_role_display(),
        by=str(invitation.by or ""),
        ends_at=invitation.ends_at,
    )
