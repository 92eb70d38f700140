"""The journal: append-only entries, and which of them still wait to be followed."""

from __future__ import annotations

from django.db import models

from evenhand.desk.base.models import Dated
from evenhand.desk.journal.events import Event


class Entry(Dated):
    """One thing that happened. Never edited, never deleted one by one."""

    kind = models.CharField(max_length=60)
    conversation = models.BigIntegerField(null=True)
    by = models.BigIntegerField(null=True)
    values = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["conversation", "id"])]

    @property
    def event(self) -> Event:
        """The event as it was recorded. Raises KeyError for a kind that is no longer known."""
        return Event.kinds[self.kind](conversation=self.conversation, by=self.by, **self.values)


class Unfollowed(models.Model):
    """An entry whose consequences are still to be drawn; gone once they are."""

    entry = models.OneToOneField(Entry, on_delete=models.CASCADE, primary_key=True)
    tries = models.PositiveSmallIntegerField(default=0)
