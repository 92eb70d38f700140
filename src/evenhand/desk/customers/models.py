"""Whom the organisation serves, and how each channel knows them."""

from __future__ import annotations

from django.db import models

from evenhand.coach import spoken
from evenhand.desk.base.models import Dated

EMAIL = "email"
"""The channel under which an address of e-mail is kept."""


class Customer(Dated):
    """Someone the organisation serves."""

    name = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.name

    @property
    def first_name(self) -> str:
        """How one may call them in a sentence; empty when no name is known."""
        return self.name.split()[0] if self.name and "@" not in self.name else ""


class Address(Dated):
    """How a channel knows a customer: for e-mail, a mail address in lower case."""

    customer = models.ForeignKey(Customer, models.CASCADE, related_name="addresses")
    channel = models.CharField(max_length=30)
    value = models.CharField(max_length=320)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["channel", "value"], name="one_owner_an_address")
        ]

    def __str__(self) -> str:
        return self.value


class Record(Dated):
    """A dated fact from another system: an order, a delivery, a refund.

    `key` is its reference there, and `source` whoever told it last: a key of the API, a file.
    """

    customer = models.ForeignKey(Customer, models.CASCADE, related_name="records")
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=120)
    happened_at = models.DateTimeField()
    values = models.JSONField(default=dict)
    source = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["customer", "kind", "key"], name="one_record_a_key")
        ]
        indexes = [
            models.Index(fields=["customer", "-happened_at", "-id"], name="record_newest"),
            models.Index(fields=["key"], name="record_by_key"),
        ]

    @property
    def as_spoken(self) -> spoken.Record:
        """The record as the coach takes it."""
        return spoken.Record(self.kind, self.happened_at, self.key, self.values)

    def says_the_same_as(self, other: Record) -> bool:
        """Whether both tell the same, whoever told it."""
        return self.happened_at == other.happened_at and self.values == other.values


class RecordChange(Dated):
    """What a record said until `at`, and who had told it."""

    record = models.ForeignKey(Record, models.CASCADE, related_name="changes")
    happened_at = models.DateTimeField()
    values = models.JSONField(default=dict)
    source = models.CharField(max_length=120, blank=True)
