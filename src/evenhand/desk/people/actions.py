"""Inviting, joining, and what teammates settle for themselves."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils import timezone

from evenhand.desk.journal.actions import record
from evenhand.desk.people.events import (
    InvitationWithdrawn,
    KeyMade,
    KeyRevoked,
    RoleChanged,
    TeammateInvited,
    TeammateJoined,
    TeammateLetGo,
    TeammateTakenBack,
)
from evenhand.desk.people.models import Invitation, InvitationUse, Key, Role, Teammate

VALID_FOR = timedelta(days=7)
KEY_VALID_FOR = timedelta(days=365)
USED_AGAIN_AFTER = timedelta(minutes=1)
KEY_BEGINS = "evh_"
"""So that a key is known for one wherever it should not be."""


class AlreadyUsed(Exception):
    """The invitation has been used, has ended, or never was."""


class LastKeeper(Exception):
    """The desk would be left with nobody who keeps it."""


def digest(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


@transaction.atomic
def invite(*, by: Teammate | None, email: str = "", role: str = Role.TEAMMATE) -> str:
    """Make a one-time link's token; it is shown once and kept only as a digest."""
    token = secrets.token_urlsafe(24)
    invitation = Invitation.objects.create(
        digest=digest(token), email=email, role=role, by=by, ends_at=timezone.now() + VALID_FOR
    )
    record(TeammateInvited(invitation=invitation.pk, by=by.pk if by else None))
    return token


@transaction.atomic
def join(token: str, *, name: str, email: str, password: str, time_zone: str) -> Teammate:
    """Turn an invitation into a teammate.

    Raises AlreadyUsed for a link that no longer counts, ValidationError for a weak password.
    """
    open_ones = Invitation.objects.select_for_update(of=("self",)).filter(
        digest=digest(token), use=None, ends_at__gt=timezone.now()
    )
    invitation = open_ones.first()
    if invitation is None:
        raise AlreadyUsed
    teammate = Teammate(email=email, name=name, role=invitation.role, time_zone=time_zone)
    validate_password(password, teammate)
    teammate.set_password(password)
    teammate.full_clean(exclude=["password"])
    teammate.save()
    InvitationUse.objects.create(invitation=invitation, teammate=teammate)
    record(TeammateJoined(teammate=teammate.pk, by=teammate.pk))
    return teammate


def settle(teammate: Teammate, *, name: str, time_zone: str, single_keys: bool) -> None:
    """Keep a teammate's own settings."""
    teammate.name, teammate.time_zone, teammate.single_keys = name, time_zone, single_keys
    teammate.save(update_fields=["name", "time_zone", "single_keys"])


@transaction.atomic
def withdraw_invitation(invitation: Invitation, *, by: Teammate) -> None:
    """The link counts no more."""
    record(InvitationWithdrawn(invitation=invitation.pk, by=by.pk))
    invitation.delete()


@transaction.atomic
def change_role(teammate: Teammate, role: str, *, by: Teammate) -> None:
    """Let a teammate look after something else. Raises LastKeeper."""
    if role == teammate.role:
        return
    _must_not_be_last_keeper(teammate)
    teammate.role = role
    teammate.save(update_fields=["role"])
    record(RoleChanged(teammate=teammate.pk, role=role, by=by.pk))


@transaction.atomic
def let_go(teammate: Teammate, *, by: Teammate) -> None:
    """A teammate answers no more and can no longer sign in; what they wrote stays.

    Raises LastKeeper. What was theirs is given on by what follows from the event.
    """
    _must_not_be_last_keeper(teammate)
    teammate.is_active = False
    teammate.save(update_fields=["is_active"])
    record(TeammateLetGo(teammate=teammate.pk, by=by.pk))


@transaction.atomic
def take_back(teammate: Teammate, *, by: Teammate) -> None:
    """A teammate who was let go may sign in again."""
    teammate.is_active = True
    teammate.save(update_fields=["is_active"])
    record(TeammateTakenBack(teammate=teammate.pk, by=by.pk))


@transaction.atomic
def make_key(name: str, *, by: Teammate, ends_at: datetime | None = None) -> str:
    """Make a program's key; its token is shown once and kept only as a digest.

    `ends_at` is aware; in a year unless given.
    """
    token = KEY_BEGINS + secrets.token_urlsafe(32)
    ends_at = ends_at or timezone.now() + KEY_VALID_FOR
    key = Key.objects.create(digest=digest(token), name=name[:80], by=by, ends_at=ends_at)
    record(KeyMade(key=key.pk, by=by.pk))
    return token


@transaction.atomic
def revoke_key(key: Key, *, by: Teammate) -> None:
    """The key opens nothing any more."""
    record(KeyRevoked(key=key.pk, by=by.pk))
    key.delete()


def note_key_used(key: Key) -> None:
    """Remember that a key is in use, to the minute."""
    now = timezone.now()
    if key.used_at is None or now - key.used_at > USED_AGAIN_AFTER:
        Key.objects.filter(pk=key.pk).update(used_at=now)


def _must_not_be_last_keeper(teammate: Teammate) -> None:
    """The keepers who can sign in are locked, so that two do not let each other go at once."""
    keepers = Teammate.objects.select_for_update().filter(role=Role.KEEPER, is_active=True)
    if [keeper.pk for keeper in keepers if keeper.has_usable_password()] == [teammate.pk]:
        raise LastKeeper
