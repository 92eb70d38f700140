"""Asking a lead for a yes, and their answer."""

from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies.models.offers import Option


class Approval(Dated):
    """A yes is asked for exactly this option and amount, with one line on why.

    `to` is whom the asker had in mind; any other who may answer can do so as well.
    """

    option = models.ForeignKey(Option, models.CASCADE, related_name="approvals")
    asked_by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    to = models.ForeignKey(Teammate, models.SET_NULL, null=True, related_name="+")
    story = models.CharField(max_length=300)
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    cost = models.DecimalField(max_digits=12, decimal_places=2)
    currency = models.CharField(max_length=3)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(story=""), name="an_approval_has_its_story")
        ]

    @property
    def worth(self) -> Decimal:
        """What is asked for, as `Option.worth` counts it."""
        return max(self.amount, self.cost)


class AnsweredHow(models.TextChoices):
    """What a lead says."""

    APPROVED = "approved", _("approved")
    LOWERED = "lowered", _("lowered")
    DECLINED = "declined", _("declined")


class Answer(Dated):
    """A lead's answer. `amount` and `cost` are what it covers; nobody answers their own ask."""

    approval = models.OneToOneField(Approval, models.CASCADE, related_name="answer")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    how = models.CharField(max_length=8, choices=AnsweredHow.choices)
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    cost = models.DecimalField(max_digits=12, decimal_places=2)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(by=F("asked_by")), name="nobody_answers_themselves"
            ),
            models.CheckConstraint(
                condition=~Q(how="declined") | ~Q(reason=""), name="a_no_has_its_reason"
            ),
        ]


class Voided(Dated):
    """The option was changed after the ask: the approval counts no more."""

    approval = models.OneToOneField(Approval, models.CASCADE, related_name="voided")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
