"""Recognising customers and keeping what other systems know of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from pydantic_core import PydanticCustomError

from evenhand.desk.customers.events import CustomerExported, RecordKept
from evenhand.desk.customers.models import EMAIL, Address, Customer, Record, RecordChange
from evenhand.desk.customers.shape import NotARecord, Outcome, WrittenRecord, flat, kind_of
from evenhand.desk.journal.actions import record as note
from evenhand.desk.people.models import Teammate


@transaction.atomic
def recognise(channel: str, value: str, name: str = "") -> Address:
    """The address as the channel gives it, with its customer; both are made when new.

    A name is taken over only while none is known.
    """
    value = value.strip().lower()[:320]
    address = (
        Address.objects.select_related("customer").filter(channel=channel, value=value).first()
    )
    if address is None:
        customer = Customer.objects.create(name=name[:200])
        address, _ = Address.objects.get_or_create(
            channel=channel, value=value, defaults={"customer": customer}
        )
    elif name and not address.customer.name:
        address.customer.name = name[:200]
        address.customer.save(update_fields=["name"])
    return address


def keep_record(
    customer: Customer,
    *,
    kind: str,
    key: str,
    happened_at: datetime,
    values: Mapping[str, Any],
    source: str = "",
) -> Record:
    """Keep a fact about a customer under its kind and reference (`key`); `happened_at` is aware.

    What is known already is brought up to date, and what it said before is kept with its date; told
    the same again, nothing is written. Raises NotARecord for values that are not flat and short.
    """
    try:
        kind, values = kind_of(kind), flat(values)
    except PydanticCustomError as wrong:
        raise NotARecord(str(wrong)) from None
    return _keep(
        Record(
            customer=customer,
            kind=kind,
            key=key.strip()[:120],
            happened_at=happened_at,
            values=values,
            source=source[:120],
        )
    )[0]


@transaction.atomic
def keep_records(written: Iterable[WrittenRecord], *, source: str) -> list[Outcome]:
    """Keep records as they were written, each for the customer at its address: all, or none.

    A customer who has not written yet is made. Returns what became of each.
    """
    outcomes, known = list[Outcome](), dict[str, Customer]()
    for one in written:
        if one.customer not in known:
            known[one.customer] = recognise(EMAIL, one.customer, one.name).customer
        told = Record(
            customer=known[one.customer],
            kind=one.kind,
            key=one.reference,
            happened_at=one.at,
            values=one.values,
            source=source[:120],
        )
        outcomes.append(_keep(told)[1])
    return outcomes


@transaction.atomic
def _keep(told: Record) -> tuple[Record, Outcome]:
    """Keep `told`, which is not saved yet. Returns what is kept, and what it was."""
    kept, is_new = Record.objects.select_for_update().get_or_create(
        customer=told.customer,
        kind=told.kind,
        key=told.key,
        defaults={"happened_at": told.happened_at, "values": told.values, "source": told.source},
    )
    if not is_new and kept.says_the_same_as(told):
        return kept, Outcome.UNCHANGED
    if not is_new:
        RecordChange.objects.create(
            record=kept, happened_at=kept.happened_at, values=kept.values, source=kept.source
        )
        kept.happened_at, kept.values, kept.source = told.happened_at, told.values, told.source
        kept.save(update_fields=["happened_at", "values", "source"])
    note(RecordKept(record=kept.pk, customer=kept.customer_id))
    return kept, Outcome.NEW if is_new else Outcome.CHANGED


def note_export(customer: Customer, *, by: Teammate) -> None:
    """Write down that a teammate takes out what is held of a customer."""
    note(CustomerExported(customer=customer.pk, by=by.pk))
