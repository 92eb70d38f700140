"""What the coach said, and what became of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from evenhand.coach.spoken import Cue, Fact, Span, Stance
from evenhand.coach.spoken import Reading as Understood
from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Conversation, Message, Reply
from evenhand.desk.people.models import Teammate


class Reading(Dated):
    """What the coach understood of one message; `detail` holds its value, field by field."""

    message = models.OneToOneField(Message, models.CASCADE, related_name="reading")
    situation = models.CharField(max_length=20)
    confidence = models.FloatField()
    detail = models.JSONField()

    @property
    def shown(self) -> str:
        """The situation to show: a teammate's correction, else the coach's own."""
        return self.correction.situation if hasattr(self, "correction") else self.situation

    @property
    def understood(self) -> Understood:
        """The coach's value again, with its spans in the message's text."""
        kept: dict[str, Any] = dict(self.detail)
        kept |= {name: tuple(kept[name]) for name in ("also", "flags", "wants")}
        kept["stance"] = Stance(**kept["stance"])
        kept["cues"] = tuple(Cue(c["rule"], Span(**c["span"]), c["words"]) for c in kept["cues"])
        kept["facts"] = tuple(_fact(fact) for fact in kept.get("facts", ()))
        return Understood(**kept)


def _fact(kept: dict[str, Any]) -> Fact:
    at = kept["at"] and datetime.fromisoformat(kept["at"])
    return Fact(**{**kept, "at": at})


class Correction(Dated):
    """A teammate reads it otherwise."""

    reading = models.OneToOneField(Reading, models.CASCADE, related_name="correction")
    situation = models.CharField(max_length=20)
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")


class Outcome(models.TextChoices):
    """What a teammate did about a finding."""

    SHOWN = "shown", _("shown")
    HEEDED = "heeded", _("heeded")
    DISMISSED = "dismissed", _("dismissed")
    SENT = "sent", _("sent as it was")


class Finding(Dated):
    """One thing that a check found in a draft, once a conversation, writer, rule and words."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="findings")
    by = models.ForeignKey(Teammate, models.CASCADE, related_name="+")
    reply = models.ForeignKey(Reply, models.SET_NULL, null=True, related_name="findings")
    rule = models.CharField(max_length=60)
    words = models.TextField(blank=True)
    outcome = models.CharField(max_length=9, choices=Outcome.choices, default=Outcome.SHOWN)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["conversation", "by", "reply"])]
