"""A conversation, and the row that lists show of it."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from evenhand.desk.base.models import Dated
from evenhand.desk.customers.models import Customer
from evenhand.desk.people.models import Teammate


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
    which the next open promise is due.
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

    class Meta:
        indexes = [
            models.Index(fields=["is_open", "owner", "waiting_since"], name="listing_of_owner"),
            models.Index(fields=["is_open", "waiting_since"], name="listing_by_wait"),
            models.Index(
                fields=["is_open", "situation", "waiting_since"], name="listing_situation"
            ),
            models.Index(fields=["is_open", "-latest_at"], name="listing_latest"),
            models.Index(
                fields=["promise_due"],
                name="listing_promised",
                condition=models.Q(promise_due__isnull=False),
            ),
        ]
