"""What is hard to bear, and what was done right although it did not work out."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Conversation, Message, Reply
from evenhand.desk.people.models import Teammate


class Why(models.TextChoices):
    """What made it hard: it says something of the message, never of a person."""

    SAFETY = "safety", _("a threat or a danger")
    ABUSIVE = "abusive", _("insults")
    ANGRY = "angry", _("great anger")
    HURTING = "hurting", _("somebody's hard time")


class Strain(Dated):
    """A hard contact: a teammate answered what is hard to bear. Goes with a reply taken back."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="strains")
    message = models.ForeignKey(Message, models.CASCADE, related_name="+")
    reply = models.OneToOneField(Reply, models.CASCADE, related_name="+")
    teammate = models.ForeignKey(Teammate, models.CASCADE, related_name="strains")
    why = models.CharField(max_length=8, choices=Why.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["message", "teammate"], name="hard_once_a_message")
        ]
        indexes = [
            models.Index(fields=["teammate", "at"]),
            models.Index(fields=["at"]),
        ]


class Outcome(models.TextChoices):
    """How a conversation closed badly."""

    LEFT = "left", _("they are leaving")
    ANGRY = "angry", _("they stayed angry")
    REFUSED = "refused", _("they did not get what they asked for")


class DoneRight(Dated):
    """You did it right, it did not work out: told to its teammate alone.

    `kept` counts the promises kept in the conversation, `refused` says that a refusal was held.
    """

    strain = models.OneToOneField(Strain, models.CASCADE, related_name="done_right")
    outcome = models.CharField(max_length=8, choices=Outcome.choices)
    kept = models.PositiveSmallIntegerField(default=0)
    refused = models.BooleanField(default=False)
