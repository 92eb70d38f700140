"""What is known of customers."""

from __future__ import annotations

from django.db.models import QuerySet

from evenhand.desk.customers.models import Customer, Record


def records_of(customer: Customer) -> QuerySet[Record]:
    """The facts about a customer, newest first."""
    return Record.objects.filter(customer=customer).order_by("-happened_at", "-pk")
