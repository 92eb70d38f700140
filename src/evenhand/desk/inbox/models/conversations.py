"""A conversation, and the row that lists show of it."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from evenhand.desk.base.models import Dated
from evenhand.desk.customers.models import Customer
from evenhand.desk.people.models import Teammate

OPEN = models.Q(is_open=True)
PROMISED = models.Q(promise_due__isnull=False)
WAITING = ["waiting_since", "-latest_at", "-conversation", "snoozed_until"]


class Conversation(Dated):
    """All that passes about one matter between a customer and the team."""

    customer = models.ForeignKey(Customer, models.PROTECT, related_name="conversations")
    channel = models.CharField(max_length=30)
    subject = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return self.subject

    @property
    def is_open(self) -> bool:
        """Whether nobody has closed it."""
        return not hasattr(self, "closure")


class Listing(models.Model):
    """What every list shows of one conversation, rewritten by actions.

    The truth is in the state rows; this one lets a list of any length be read in one statement.
    `waiting_since` is when the oldest unanswered message came; `promise_due` is the moment at
    which the next open promise is due, and `promise_waits` whether the customer's part comes first.
    `backup_since` is when back-up was asked for, and `limit` the step of a limit in force.
    """

    conversation = models.OneToOneField(
        Conversation, models.CASCADE, primary_key=True, related_name="listing"
    )
    is_open = models.BooleanField(default=True)
    owner = models.ForeignKey(Teammate, models.SET_NULL, null=True, related_name="+")
    snoozed_until = models.DateTimeField(null=True)
    waiting_since = models.DateTimeField(null=True)
    latest_at = models.DateTimeField(default=timezone.now)
    preview = models.CharField(max_length=160, blank=True)
    situation = models.CharField(max_length=20, blank=True)
    flags = models.JSONField(default=list)
    contacts = models.PositiveIntegerField(default=0)
    promise_due = models.DateTimeField(null=True)
    promise_what = models.CharField(max_length=200, blank=True)
    promise_waits = models.BooleanField(default=False)
    backup_since = models.DateTimeField(null=True)
    limit = models.CharField(max_length=12, blank=True)

    class Meta:
        # One index a list, in the list's own order; the snooze rides along, so that counting
        # reads the index alone. What is due comes before the rest of a list: that has its own.
        indexes = [
            models.Index(fields=WAITING, name="listing_waiting", condition=OPEN),
            models.Index(fields=["owner", *WAITING], name="listing_of_owner", condition=OPEN),
            models.Index(fields=["situation", *WAITING], name="listing_situation", condition=OPEN),
            models.Index(
                fields=["-latest_at", "-conversation"],
                name="listing_closed",
                condition=models.Q(is_open=False),
            ),
            models.Index(
                fields=["snoozed_until", "conversation"],
                name="listing_snoozed",
                condition=models.Q(snoozed_until__isnull=False),
            ),
            models.Index(
                fields=["backup_since", "conversation"],
                name="listing_backup",
                condition=models.Q(backup_since__isnull=False),
            ),
            models.Index(
                fields=["promise_due", "conversation"],
                name="listing_promised",
                condition=PROMISED,
            ),
            models.Index(
                fields=["owner", "promise_due", "conversation"],
                name="listing_due_of_owner",
                condition=OPEN & PROMISED,
            ),
            models.Index(
                fields=["situation", "promise_due", "conversation"],
                name="listing_due_situation",
                condition=OPEN & PROMISED,
            ),
        ]
