"""What people wrote: messages, replies, notes and drafts, each in a table of its own.

A note never shares a table or a send path with what a customer sees.
"""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.customers.models import Address
from evenhand.desk.inbox.models.conversations import Conversation
from evenhand.desk.people.models import Teammate


class MessageKind(models.TextChoices):
    """What sort of message came in. Only the first is read and waits for an answer."""

    MESSAGE = "message", _("message")
    AUTO_REPLY = "auto-reply", _("automatic reply")
    LIST = "list", _("mailing list")
    UNREADABLE = "unreadable", _("could not be read")


class Message(Dated):
    """From the customer. `at` is when it reached us, `written_at` when they say they wrote it."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="messages")
    address = models.ForeignKey(Address, models.PROTECT, related_name="messages")
    kind = models.CharField(max_length=12, choices=MessageKind.choices, default=MessageKind.MESSAGE)
    key = models.CharField(max_length=64, unique=True)
    text = models.TextField(blank=True)
    folded = models.TextField(blank=True)
    html = models.TextField(blank=True)
    written_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["conversation", "at"])]


class Reply(Dated):
    """To the customer. It leaves at `deliver_at`; until then it can be taken back."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="replies")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    to = models.ForeignKey(Address, models.PROTECT, related_name="replies")
    copies = models.JSONField(default=list)
    text = models.TextField()
    in_reply_to = models.ForeignKey(Message, models.SET_NULL, null=True, related_name="answers")
    deliver_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["conversation", "at"]),
            models.Index(fields=["deliver_at"]),
        ]


class Note(Dated):
    """Among the team. It never leaves."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="notes")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    text = models.TextField()

    class Meta:
        indexes = [models.Index(fields=["conversation", "at"])]


class Mode(models.TextChoices):
    """What a draft is going to be."""

    REPLY = "reply", _("Reply")
    NOTE = "note", _("Note")


class Draft(Dated):
    """What a teammate is writing, kept as they type; one a mode and conversation.

    `copies` are the further addresses as they were typed, finished or not.
    """

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="drafts")
    by = models.ForeignKey(Teammate, models.CASCADE, related_name="drafts")
    mode = models.CharField(max_length=5, choices=Mode.choices, default=Mode.REPLY)
    text = models.TextField(blank=True)
    copies = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation", "by", "mode"], name="one_draft_a_mode_and_person"
            )
        ]
