"""Remedies offered as a choice."""

from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.db.models import Q

from evenhand.desk.base.models import Dated
from evenhand.desk.customers.models import Record
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people.models import Teammate
from evenhand.desk.policies.models import Version
from evenhand.desk.remedies.models.kinds import Kind


class Offer(Dated):
    """Two or more ways to put it right, or one with its reason (`alone`); put into a draft.

    `bends` says that a rule is bent for it, of a policy `clause_version` if it is written down;
    then `story` is one line on why. `record` is the order
    from which shares were reckoned. `key` names it where an id would tell how many there are.
    """

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="offers")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    key = models.CharField(max_length=32, unique=True)
    record = models.ForeignKey(Record, models.SET_NULL, null=True, related_name="+")
    alone = models.CharField(max_length=300, blank=True)
    bends = models.BooleanField(default=False)
    clause_version = models.ForeignKey(Version, models.PROTECT, null=True, related_name="offers")
    story = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["conversation", "-id"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(bends=False) | ~Q(story=""), name="an_offer_that_bends_says_why"
            ),
            models.CheckConstraint(
                condition=Q(clause_version=None) | Q(bends=True), name="a_clause_is_bent"
            ),
        ]


class Option(Dated):
    """One way to put it right. `amount` is what it is worth to the customer, `cost` to us.

    `reckoned` says how the amount came about, such as "20 % of 39.00 €".
    """

    offer = models.ForeignKey(Offer, models.CASCADE, related_name="options")
    place = models.PositiveSmallIntegerField()
    kind = models.ForeignKey(Kind, models.PROTECT, related_name="+")
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    cost = models.DecimalField(max_digits=12, decimal_places=2)
    currency = models.CharField(max_length=3)
    words = models.CharField(max_length=200)
    pays = models.CharField(max_length=120)
    method = models.CharField(max_length=120)
    days = models.PositiveSmallIntegerField()
    waits_for = models.CharField(max_length=120, blank=True)
    irreversible = models.BooleanField(default=False)
    reckoned = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["offer", "place"], name="one_option_a_place"),
            models.CheckConstraint(
                condition=Q(amount__gte=0, cost__gte=0), name="an_option_is_not_below_zero"
            ),
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def worth(self) -> Decimal:
        """What counts against ceilings and allowances: the larger of amount and cost."""
        return max(self.amount, self.cost)

    @property
    def is_money(self) -> bool:
        """Whether the customer gets a sum of money, or credit of that sum."""
        return self.kind.is_money
