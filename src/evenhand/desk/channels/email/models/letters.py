"""Every letter that came in, as it came, and what became of it; and our own that left."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.channels.email.models.mailboxes import Mailbox
from evenhand.desk.inbox.models import Conversation, Message, Reply


class Via(models.TextChoices):
    """The way by which a letter came."""

    IMAP = "imap", _("fetched")
    SMTP = "smtp", _("handed over")
    IMPORT = "import", _("imported")


class Outcome(models.TextChoices):
    """What became of a letter. Every one but WAITING is for good."""

    WAITING = "waiting", _("waiting to be taken in")
    TAKEN_IN = "taken-in", _("taken in")
    UNREADABLE = "unreadable", _("could not be read")
    DUPLICATE = "duplicate", _("came before")
    BOUNCE = "bounce", _("delivery notice")
    IGNORED = "ignored", _("set aside")
    OURS = "ours", _("written by ourselves")


class Letter(Dated):
    """One raw letter, kept as a file before anything else is done with it.

    `digest` is that of its bytes with line ends brought to one form, `said_id` the Message-ID that
    it says, and `key` the digest of that and its sender. `recipients` are those of the envelope,
    apart by blanks. `tries` counts how often a process that stopped in the middle left it behind.
    """

    digest = models.CharField(max_length=64, unique=True)
    size = models.PositiveBigIntegerField()
    via = models.CharField(max_length=6, choices=Via.choices)
    mailbox = models.ForeignKey(Mailbox, models.SET_NULL, null=True, related_name="letters")
    recipients = models.CharField(max_length=1000, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.WAITING)
    reason = models.CharField(max_length=200, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    key = models.CharField(max_length=64, blank=True)
    said_id = models.CharField(max_length=500, blank=True)
    conversation = models.ForeignKey(
        Conversation, models.SET_NULL, null=True, related_name="letters"
    )
    message = models.ForeignKey(Message, models.SET_NULL, null=True, related_name="letters")
    reply = models.ForeignKey(Reply, models.SET_NULL, null=True, related_name="letters")

    class Meta:
        indexes = [
            models.Index(fields=["key"], name="letter_key", condition=~models.Q(key="")),
            models.Index(
                fields=["said_id"], name="letter_said_id", condition=~models.Q(said_id="")
            ),
            models.Index(
                fields=["id"], name="letter_waiting", condition=models.Q(outcome=Outcome.WAITING)
            ),
        ]

    @property
    def path(self) -> Path:
        """Where its bytes lie."""
        return Path(settings.MAIL_FOLDER) / self.digest[:2] / f"{self.digest}.eml"


class Sent(Dated):
    """A reply on its way, by the Message-ID that it carries.

    `given_id` is the one that a delivery service put in its place, empty when none did.
    """

    reply = models.OneToOneField(Reply, models.CASCADE, related_name="sent")
    message_id = models.CharField(max_length=500, unique=True)
    given_id = models.CharField(max_length=500, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["given_id"], name="sent_given_id", condition=~models.Q(given_id="")
            )
        ]
