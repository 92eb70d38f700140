"""What is known of customers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from evenhand.desk.customers.models import EMAIL, Address, Customer, Record, RecordChange
from evenhand.desk.customers.shape import Outcome, WrittenRecord


def records_of(customer: Customer) -> QuerySet[Record]:
    """The facts about a customer, newest first."""
    return Record.objects.filter(customer=customer).order_by("-happened_at", "-pk")


def with_changes(records: QuerySet[Record]) -> QuerySet[Record]:
    """The same records, each with its `changes` at hand: what it said before, newest first."""
    newest = RecordChange.objects.order_by("-at", "-pk")
    return records.prefetch_related(Prefetch("changes", newest))


def customers(words: str = "") -> QuerySet[Customer]:
    """Customers by name, those without one first, with their addresses.

    With `words`, those in whose name or address all of them stand, or who have a record whose
    reference they are.
    """
    rows = Customer.objects.all()
    if words:
        rows = rows.filter(_named(words) | Exists(_record_called(words)))
    return rows.prefetch_related("addresses").order_by("name", "pk")


def how_many_records(customers: Iterable[Customer]) -> dict[int, int]:
    """Of each of these customers, by id, how many records there are; those with none left out."""
    rows = Record.objects.filter(customer__in=list(customers)).values_list("customer")
    return dict(rows.annotate(Count("pk")).order_by())


def _named(words: str) -> Q:
    found = Q()
    for word in words.split()[:8]:
        at_address = Address.objects.filter(customer=OuterRef("pk"), value__icontains=word)
        found &= Q(name__icontains=word) | Q(Exists(at_address))
    return found


def _record_called(words: str) -> QuerySet[Record]:
    reference = words.strip().lstrip("#")
    return Record.objects.filter(customer=OuterRef("pk"), key__iexact=reference)


def addresses_of(customer: Customer) -> QuerySet[Address]:
    """How channels know a customer, the oldest address first."""
    return Address.objects.filter(customer=customer).order_by("pk")


def outcomes(written: Sequence[WrittenRecord]) -> Iterator[Outcome]:
    """What would become of each of these records if they were kept in order; two statements."""
    known = Address.objects.filter(channel=EMAIL, value__in={one.customer for one in written})
    owners = dict(known.values_list("value", "customer_id"))
    references = {one.reference for one in written}
    said: dict[tuple[int | str, str, str], tuple[datetime, dict[str, Any]]] = {
        (row.customer_id, row.kind, row.key): (row.happened_at, row.values)
        for row in Record.objects.filter(customer__in=owners.values(), key__in=references)
    }
    for one in written:
        identity = (owners.get(one.customer, one.customer), one.kind, one.reference)
        told = (one.at, one.values)
        yield Outcome.UNCHANGED if said.get(identity) == told else _other(identity in said)
        said[identity] = told


def _other(is_known: bool) -> Outcome:
    return Outcome.CHANGED if is_known else Outcome.NEW
