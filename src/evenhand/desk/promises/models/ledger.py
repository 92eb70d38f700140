"""A promise, and how it ended."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Conversation, Reply
from evenhand.desk.people.models import Teammate


class Promise(Dated):
    """A dated, owned promise. `zone` is the zone in which it was said.

    `due` is an aware moment, `due_date` a day when no hour was named; a vague promise has neither.
    `deadline` is the moment that counts: `due`, or the end of `due_date` in `zone`.
    """

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="promises")
    reply = models.ForeignKey(Reply, models.CASCADE, null=True, related_name="promises")
    owner = models.ForeignKey(Teammate, models.PROTECT, related_name="promises")
    words = models.TextField()
    what = models.CharField(max_length=200)
    due = models.DateTimeField(null=True)
    due_date = models.DateField(null=True)
    deadline = models.DateTimeField(null=True)
    zone = models.CharField(max_length=60, default="UTC")
    condition = models.CharField(max_length=200, blank=True)
    condition_due = models.DateTimeField(null=True)
    condition_date = models.DateField(null=True)

    class Meta:
        indexes = [models.Index(fields=["deadline"]), models.Index(fields=["conversation"])]

    def __str__(self) -> str:
        return self.what

    @property
    def waits_for_customer(self) -> bool:
        """Whether the customer's part of a two-sided deal is still to come."""
        return bool(self.condition) and not hasattr(self, "condition_met")

    @property
    def is_open(self) -> bool:
        """Whether it still stands."""
        return not hasattr(self, "ending")

    def is_late(self, now: datetime | None = None) -> bool:
        """Whether it stands, is past its deadline, and does not wait for the customer."""
        past = self.deadline is not None and self.deadline < (now or timezone.now())
        return past and self.is_open and not self.waits_for_customer


def deadline_of(due: datetime | None, due_date: date | None, zone: str) -> datetime | None:
    """The moment that counts: `due`, or the end of the day `due_date` in `zone`."""
    if due is not None or due_date is None:
        return due
    next_day = datetime.combine(due_date, time(), ZoneInfo(zone)) + timedelta(days=1)
    return next_day - timedelta(seconds=1)


class ConditionMet(Dated):
    """The customer did their part."""

    promise = models.OneToOneField(Promise, models.CASCADE, related_name="condition_met")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")


class How(models.TextChoices):
    """How a promise ended."""

    KEPT = "kept", _("kept")
    MISSED = "missed", _("missed")
    RELEASED = "released", _("released")


class Ending(Dated):
    """How a promise ended. One that was kept after its deadline counts as missed."""

    promise = models.OneToOneField(Promise, models.CASCADE, related_name="ending")
    how = models.CharField(max_length=8, choices=How.choices)
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=500, blank=True)

    @property
    def is_kept_late(self) -> bool:
        """Whether it was kept, but after its deadline."""
        deadline = self.promise.deadline
        return self.how == How.KEPT and deadline is not None and self.at > deadline
