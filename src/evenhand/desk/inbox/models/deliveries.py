"""How a reply fared on its way out."""

from __future__ import annotations

from django.db import models

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models.words import Reply


class DeliveryTry(Dated):
    """A worker has taken the reply in hand, and this is its n-th try."""

    reply = models.OneToOneField(Reply, models.CASCADE, related_name="delivery_try")
    number = models.PositiveSmallIntegerField(default=1)


class Delivery(Dated):
    """The next server has taken the reply over."""

    reply = models.OneToOneField(Reply, models.CASCADE, related_name="delivery")


class DeliveryFailure(Dated):
    """The reply could not be delivered, or came back. `reason` is for the teammate to read."""

    reply = models.ForeignKey(Reply, models.CASCADE, related_name="failures")
    reason = models.CharField(max_length=500)
    is_final = models.BooleanField(default=True)
