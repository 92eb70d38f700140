"""Who answers."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated


class Role(models.TextChoices):
    """What a teammate looks after."""

    TEAMMATE = "teammate", _("Teammate")
    LEAD = "lead", _("Lead")
    KEEPER = "keeper", _("Keeper of the desk")


class Teammate(AbstractBaseUser, Dated):
    """Someone who answers customers. Signs in by e-mail address."""

    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=120)
    role = models.CharField(max_length=12, choices=Role.choices, default=Role.TEAMMATE)
    time_zone = models.CharField(_("time zone"), max_length=60, default="UTC")
    single_keys = models.BooleanField(_("single-key shortcuts"), default=True)
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "email"
    objects = BaseUserManager["Teammate"]()

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="one_teammate_an_address")]

    def __str__(self) -> str:
        return self.name or self.email

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which this teammate reads times."""
        return ZoneInfo(self.time_zone)

    @property
    def first_name(self) -> str:
        """How colleagues and customers call them."""
        return str(self).split()[0]

    @property
    def is_keeper(self) -> bool:
        """Whether they may change how the desk is set up."""
        return self.role == Role.KEEPER

    @property
    def is_lead(self) -> bool:
        """Whether what is missed rises to them."""
        return self.role in {Role.LEAD, Role.KEEPER}


class Invitation(Dated):
    """A one-time link to join. Only the digest of its token is kept."""

    digest = models.CharField(max_length=64, unique=True)
    email = models.EmailField(blank=True)
    role = models.CharField(max_length=12, choices=Role.choices, default=Role.TEAMMATE)
    by = models.ForeignKey(Teammate, models.CASCADE, null=True, related_name="invitations")
    ends_at = models.DateTimeField()


class Key(Dated):
    """What a program signs in with. Only the digest of its token is kept; `used_at` is about when
    it was last used.
    """

    digest = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=80)
    by = models.ForeignKey(Teammate, models.CASCADE, related_name="keys")
    ends_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name


class InvitationUse(Dated):
    """Who came by an invitation."""

    invitation = models.OneToOneField(Invitation, models.CASCADE, related_name="use")
    teammate = models.ForeignKey(Teammate, models.CASCADE, related_name="+")
