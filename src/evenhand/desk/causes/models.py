"""The short list of causes, which of them a conversation came from, and what was changed."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Lower

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people.models import Teammate


class Cause(Dated):
    """Something that goes wrong, in the team's own words; kept short, so that it can be counted."""

    name = models.CharField(max_length=60)
    by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(Lower("name"), name="one_cause_a_name")]

    def __str__(self) -> str:
        return self.name

    @property
    def is_listed(self) -> bool:
        """Whether it can still be named."""
        return not hasattr(self, "retirement")


class Retirement(Dated):
    """The cause is off the list; what it caused before stays counted."""

    cause = models.OneToOneField(Cause, models.CASCADE, related_name="retirement")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")


class Naming(Dated):
    """What a conversation came from, and with which product, empty when it was none in particular.

    `at` is when it was first named.
    """

    conversation = models.OneToOneField(Conversation, models.CASCADE, related_name="naming")
    cause = models.ForeignKey(Cause, models.PROTECT, related_name="namings")
    product = models.CharField(max_length=120, blank=True)
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["cause", "at"])]


class Change(Dated):
    """What was changed so that a cause stops."""

    cause = models.ForeignKey(Cause, models.CASCADE, related_name="changes")
    what = models.CharField(max_length=300)
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
