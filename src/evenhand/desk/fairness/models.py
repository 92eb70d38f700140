"""Why a decision differs from those in like cases."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from evenhand.desk.base.models import Dated
from evenhand.desk.people.models import Teammate
from evenhand.desk.refusals.models import Refusal
from evenhand.desk.remedies.models import Grant


class Why(Dated):
    """One line on why this grant, or this refusal, differs from what like cases were given."""

    grant = models.OneToOneField(Grant, models.CASCADE, null=True, related_name="why")
    refusal = models.OneToOneField(Refusal, models.CASCADE, null=True, related_name="why")
    reason = models.CharField(max_length=300)
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(grant=None) ^ Q(refusal=None), name="why_of_one_decision"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="why_is_said"),
        ]
