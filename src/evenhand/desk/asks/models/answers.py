"""What came of an item: given, no longer needed, or seen in a message and not yet confirmed."""

from __future__ import annotations

from django.db import models

from evenhand.desk.asks.models.asking import Item
from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Message
from evenhand.desk.people.models import Teammate


class Given(Dated):
    """It came; deleting the row makes it missing again.

    `by` is the teammate who ticked it, None when the customer did; `message` is what brought it.
    """

    item = models.OneToOneField(Item, models.CASCADE, related_name="given")
    message = models.ForeignKey(Message, models.SET_NULL, null=True, related_name="+")
    by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")


class Waived(Dated):
    """We can do without it after all."""

    item = models.OneToOneField(Item, models.CASCADE, related_name="waived")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")


class Proposal(Dated):
    """A message seems to bring it. It counts only once a person has said so."""

    item = models.ForeignKey(Item, models.CASCADE, related_name="proposals")
    message = models.ForeignKey(Message, models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "message"], name="proposed_once_a_message")
        ]


class Declined(Dated):
    """A teammate looked: the message does not bring it."""

    proposal = models.OneToOneField(Proposal, models.CASCADE, related_name="declined")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
