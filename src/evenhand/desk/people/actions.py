"""Inviting, joining, and what teammates settle for themselves."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils import timezone

from evenhand.desk.journal.actions import record
from evenhand.desk.people.events import TeammateInvited, TeammateJoined
from evenhand.desk.people.models import Invitation, InvitationUse, Role, Teammate

VALID_FOR = timedelta(days=7)


class AlreadyUsed(Exception):
    """The invitation has been used, has ended, or never was."""


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
