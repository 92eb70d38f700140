"""How far a teammate goes alone: a ceiling a remedy, and a sum a month for bending a rule."""

from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.db.models import F, Q

from evenhand.desk.base.models import Dated
from evenhand.desk.people.models import Role, Teammate
from evenhand.desk.remedies.models.kinds import Kind

WHOSE = Q(teammate__isnull=True) & ~Q(role="") | Q(teammate__isnull=False, role="")
OF_ROLE = Q(teammate__isnull=True)
OF_ONE = Q(teammate__isnull=False)


class Ceiling(Dated):
    """Up to which worth a role, or one teammate, gives a remedy alone; without `kind`, any.

    The nearest counts: that of the teammate before that of the role, that of the kind before that
    of any. Where there is none, nothing is given alone.
    """

    kind = models.ForeignKey(Kind, models.CASCADE, null=True, related_name="ceilings")
    role = models.CharField(max_length=12, choices=Role.choices, blank=True)
    teammate = models.ForeignKey(Teammate, models.CASCADE, null=True, related_name="+")
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    currency = models.CharField(max_length=3)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=WHOSE, name="a_ceiling_is_of_a_role_or_one"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="a_ceiling_is_not_below_zero"),
            models.UniqueConstraint(
                fields=["role", "kind", "currency"], condition=OF_ROLE, name="one_ceiling_a_role"
            ),
            models.UniqueConstraint(
                fields=["role", "currency"],
                condition=OF_ROLE & Q(kind__isnull=True),
                name="one_ceiling_a_role_for_any",
            ),
            models.UniqueConstraint(
                fields=["teammate", "kind", "currency"], condition=OF_ONE, name="one_ceiling_each"
            ),
            models.UniqueConstraint(
                fields=["teammate", "currency"],
                condition=OF_ONE & Q(kind__isnull=True),
                name="one_ceiling_each_for_any",
            ),
        ]


class MonthlySum(Dated):
    """What a role, or one teammate, may spend a month on bending a rule on their own judgement."""

    role = models.CharField(max_length=12, choices=Role.choices, blank=True)
    teammate = models.ForeignKey(Teammate, models.CASCADE, null=True, related_name="+")
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    currency = models.CharField(max_length=3)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=WHOSE, name="a_monthly_sum_is_of_a_role_or_one"),
            models.CheckConstraint(
                condition=Q(amount__gte=0), name="a_monthly_sum_is_not_below_zero"
            ),
            models.UniqueConstraint(
                fields=["role", "currency"], condition=OF_ROLE, name="one_monthly_sum_a_role"
            ),
            models.UniqueConstraint(
                fields=["teammate", "currency"], condition=OF_ONE, name="one_monthly_sum_each"
            ),
        ]


class Allowance(Dated):
    """A teammate's goodwill of one month (`month` is its first day); never overdrawn.

    `spent` is the sum of its spendings, kept beside them so that the database itself can refuse.
    """

    teammate = models.ForeignKey(Teammate, models.CASCADE, related_name="allowances")
    month = models.DateField()
    currency = models.CharField(max_length=3)
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    spent = models.DecimalField(max_digits=12, decimal_places=2, default=Decimal(0))

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["teammate", "month", "currency"], name="one_allowance_a_month"
            ),
            models.CheckConstraint(
                condition=Q(spent__gte=0, spent__lte=F("amount")),
                name="an_allowance_is_never_overdrawn",
            ),
        ]


class Spending(Dated):
    """What one grant took from an allowance."""

    allowance = models.ForeignKey(Allowance, models.CASCADE, related_name="spendings")
    grant = models.OneToOneField("Grant", models.CASCADE, related_name="spending")
    amount = models.DecimalField(max_digits=12, decimal_places=2)
