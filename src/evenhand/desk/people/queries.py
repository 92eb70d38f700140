"""Finding people."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils import timezone

from evenhand.desk.people.models import Invitation, InvitationUse, Key, Role, Teammate


def teammates() -> QuerySet[Teammate]:
    """Those who answer now, by name."""
    return Teammate.objects.filter(is_active=True).order_by("name", "pk")


def joined() -> QuerySet[Teammate]:
    """Those who came by an invitation: everyone but the cast of the sample story."""
    return teammates().filter(pk__in=InvitationUse.objects.values("teammate"))


def let_go() -> QuerySet[Teammate]:
    """Those who answer no more, by name."""
    return Teammate.objects.filter(is_active=False).order_by("name", "pk")


def leads() -> QuerySet[Teammate]:
    """Those to whom what is missed rises."""
    return teammates().filter(role__in=[Role.LEAD, Role.KEEPER])


def invitation_behind(digest: str) -> Invitation | None:
    """The invitation that a link's digest opens, unless it was used or has ended."""
    return Invitation.objects.filter(digest=digest, use=None, ends_at__gt=timezone.now()).first()


def open_invitations() -> QuerySet[Invitation]:
    """One-time links that still count, newest first."""
    rows = Invitation.objects.filter(use=None, ends_at__gt=timezone.now())
    return rows.select_related("by").order_by("-pk")


def keys() -> QuerySet[Key]:
    """The keys that programs sign in with, ended ones too, newest first."""
    return Key.objects.select_related("by").order_by("-pk")


def key_behind(digest: str) -> Key | None:
    """The key with that digest, unless it has ended or was made by somebody who is gone."""
    rows = Key.objects.filter(digest=digest, ends_at__gt=timezone.now(), by__is_active=True)
    return rows.first()
