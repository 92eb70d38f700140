"""What stands around a promise: who was reminded, and what was changed while it was a draft."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises.models.ledger import Promise


class Stage(models.TextChoices):
    """When somebody is reminded."""

    BEFORE = "before", _("before it is due")
    LATE = "late", _("after it was due")


class Reminder(Dated):
    """Somebody was told of a promise: its owner before, a lead after."""

    promise = models.ForeignKey(Promise, models.CASCADE, related_name="reminders")
    stage = models.CharField(max_length=6, choices=Stage.choices)
    to = models.ForeignKey(Teammate, models.CASCADE, related_name="reminders")
    seen_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["promise", "stage", "to"], name="reminded_once")
        ]


class Amendment(Dated):
    """What a teammate changed of a promise in a draft, before it was sent.

    Found again by the promise's own words; `dropped` means: this is no promise.
    """

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="+")
    by = models.ForeignKey(Teammate, models.CASCADE, related_name="+")
    words = models.TextField()
    what = models.CharField(max_length=200, blank=True)
    due = models.DateTimeField(null=True)
    dropped = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation", "by", "words"], name="one_amendment_a_promise"
            )
        ]
