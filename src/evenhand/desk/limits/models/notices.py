"""Who is told within the team, and what came in while a limit stood."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Conversation, Message, Reply
from evenhand.desk.limits.models.ladder import Limit
from evenhand.desk.people.models import Teammate


class Why(models.TextChoices):
    """Why a person is fetched."""

    THREAT = "threat", _("a threat")
    HARM = "harm", _("somebody may come to harm")


class Fetch(Dated):
    """A person is fetched at once; `by` is None when the coach's reading did it."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="fetches")
    message = models.OneToOneField(Message, models.CASCADE, null=True, related_name="fetch")
    by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")
    why = models.CharField(max_length=6, choices=Why.choices)


class FetchTaken(Dated):
    """Somebody came."""

    fetch = models.OneToOneField(Fetch, models.CASCADE, related_name="taken")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")


class ReviewReminder(Dated):
    """A lead was told that a limit is due to be looked at again."""

    limit = models.ForeignKey(Limit, models.CASCADE, related_name="reminders")
    to = models.ForeignKey(Teammate, models.CASCADE, related_name="review_reminders")
    due = models.DateTimeField()
    seen_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["limit", "to", "due"], name="review_reminded_once")
        ]


class Outside(Dated):
    """A message that came outside of what a limit allows: kept, and perhaps answered by itself."""

    message = models.OneToOneField(Message, models.CASCADE, related_name="outside")
    limit = models.ForeignKey(Limit, models.CASCADE, related_name="outside")
    reply = models.ForeignKey(Reply, models.SET_NULL, null=True, related_name="+")
