"""A state is a row with who and when, not a flag."""

from __future__ import annotations

from django.db import models

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models.conversations import Conversation
from evenhand.desk.people.models import Teammate


class Closure(Dated):
    """The matter is settled; deleting the row reopens it."""

    conversation = models.OneToOneField(Conversation, models.CASCADE, related_name="closure")
    by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")


class Snooze(Dated):
    """Out of the lists until a moment, or until the customer writes."""

    conversation = models.OneToOneField(Conversation, models.CASCADE, related_name="snooze")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    until = models.DateTimeField()


class Assignment(Dated):
    """Whose conversation it is."""

    conversation = models.OneToOneField(Conversation, models.CASCADE, related_name="assignment")
    to = models.ForeignKey(Teammate, models.CASCADE, related_name="assignments")
    by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")
