"""Kinds of remedies: what the organisation gives to put something right."""

from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.people.models import Teammate


class What(models.TextChoices):
    """What the customer gets."""

    MONEY = "money", _("money back")
    CREDIT = "credit", _("credit or a voucher")
    REPLACEMENT = "replacement", _("a replacement")
    REPAIR = "repair", _("a repair")
    EXTRA = "extra", _("something extra, such as the return paid")
    GIFT = "gift", _("a small gift")


class Kind(Dated):
    """A kind of remedy. Keepers look after them; an offer copies what it takes from one.

    Its worth is `percent` of the order's total, or the fixed `sum`. It costs us `cost_share`
    percent of its worth, and `cost_fixed` besides, such as the postage. `says` is how it is said
    to the customer; `{percent}` in it is filled in. `days` count from the grant, or from the
    moment when what it `waits_for` has come. `currency` is that of `sum` and `cost_fixed`.
    """

    name = models.CharField(max_length=80)
    what = models.CharField(max_length=12, choices=What.choices)
    says = models.CharField(max_length=160)
    percent = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    sum = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    currency = models.CharField(max_length=3)
    cost_share = models.DecimalField(max_digits=5, decimal_places=2, default=Decimal(100))
    cost_fixed = models.DecimalField(max_digits=12, decimal_places=2, default=Decimal(0))
    pays = models.CharField(max_length=120)
    method = models.CharField(max_length=120)
    days = models.PositiveSmallIntegerField(default=3)
    waits_for = models.CharField(max_length=120, blank=True)
    irreversible = models.BooleanField(default=False)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(percent__isnull=False, sum__isnull=True)
                | Q(percent__isnull=True, sum__isnull=False),
                name="a_kind_is_a_share_or_a_sum",
            ),
            models.CheckConstraint(
                condition=Q(percent__isnull=True) | Q(percent__gt=0, percent__lte=100),
                name="a_share_is_up_to_all",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_money(self) -> bool:
        """Whether the customer gets a sum of money, or credit of that sum."""
        return self.what in {What.MONEY, What.CREDIT}


class Retirement(Dated):
    """The kind is offered no more; what was offered before stands."""

    kind = models.OneToOneField(Kind, models.CASCADE, related_name="retirement")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
