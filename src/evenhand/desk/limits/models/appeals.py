"""The customer asks for a limit to be looked at again, and somebody else answers."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from evenhand.desk.base.models import Dated
from evenhand.desk.limits.models.ladder import Limit
from evenhand.desk.people.models import Teammate


class Appeal(Dated):
    """Why the customer thinks a limit wrong; `by` is who wrote it down, None for the customer."""

    limit = models.ForeignKey(Limit, models.CASCADE, related_name="appeals")
    by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")
    text = models.TextField()


class Ruling(Dated):
    """The answer to an appeal, by somebody who took no part in the limit."""

    appeal = models.OneToOneField(Appeal, models.CASCADE, related_name="ruling")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    stands = models.BooleanField()
    reason = models.CharField(max_length=500)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="no_ruling_without_a_reason")
        ]
