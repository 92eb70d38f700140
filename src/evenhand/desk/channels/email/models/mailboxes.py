"""An e-mail address of ours, how its mail is fetched, and how that went last."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated


class Security(models.TextChoices):
    """How the way to the server is protected."""

    SSL = "ssl", _("TLS from the start (port 993)")
    STARTTLS = "starttls", _("STARTTLS (port 143)")
    PLAIN = "plain", _("nothing: only on a network of your own")


class SignIn(models.TextChoices):
    """How the desk signs in."""

    PASSWORD = "password", _("password")
    XOAUTH2 = "xoauth2", _("token (XOAUTH2)")


class Mailbox(Dated):
    """An address of ours. Without a `host` its mail only comes by our own port, or by import.

    What is sealed can be read back only with the desk's key. `takes_plus` says that the server
    takes mail for `name+anything@…` too: then answers come to an address that names the
    conversation.
    """

    name = models.CharField(_("name that customers see"), max_length=120, blank=True)
    address = models.EmailField(_("e-mail address"), max_length=254)
    takes_plus = models.BooleanField(default=False)
    host = models.CharField(_("incoming server"), max_length=253, blank=True)
    port = models.PositiveIntegerField(_("port"), default=993)
    security = models.CharField(max_length=8, choices=Security.choices, default=Security.SSL)
    login = models.CharField(_("sign-in name"), max_length=254, blank=True)
    sign_in = models.CharField(max_length=8, choices=SignIn.choices, default=SignIn.PASSWORD)
    sealed_password = models.TextField(blank=True)
    sealed_access_token = models.TextField(blank=True)
    sealed_refresh_token = models.TextField(blank=True)
    sealed_client_secret = models.TextField(blank=True)
    client_id = models.CharField(max_length=300, blank=True)
    token_url = models.URLField(max_length=300, blank=True)
    folder = models.CharField(_("folder"), max_length=200, default="INBOX")
    changed_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [models.UniqueConstraint(Lower("address"), name="one_mailbox_an_address")]

    def __str__(self) -> str:
        return self.address

    @property
    def domain(self) -> str:
        """What stands behind the @."""
        return self.address.rpartition("@")[2].lower()

    @property
    def is_fetched(self) -> bool:
        """Whether there is a server to fetch mail from."""
        return bool(self.host)


class Place(models.Model):
    """How far a mailbox's folder has been read: every message up to `uid` has been kept."""

    mailbox = models.OneToOneField(Mailbox, models.CASCADE, related_name="place")
    folder = models.CharField(max_length=200)
    uid_validity = models.BigIntegerField()
    uid = models.BigIntegerField()


class Visit(Dated):
    """The last time when a mailbox could be read; none before the first."""

    mailbox = models.OneToOneField(Mailbox, models.CASCADE, related_name="visit")


class Trouble(Dated):
    """Why a mailbox cannot be read now, as one clear sentence; gone once it can."""

    mailbox = models.OneToOneField(Mailbox, models.CASCADE, related_name="trouble")
    sentence = models.CharField(max_length=500)
