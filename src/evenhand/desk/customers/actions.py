"""Recognising customers and keeping what other systems know of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from pydantic_core import PydanticCustomError

from evenhand.desk.customers.events import CustomerExported, RecordKept, RecordsKept
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


@transaction.atomic
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
    told = Record(
        customer=customer,
        kind=kind,
        key=key.strip()[:120],
        happened_at=happened_at,
        values=values,
        source=source[:120],
    )
    ((kept, outcome),) = _keep([told])
    if outcome != Outcome.UNCHANGED:
        note(RecordKept(record=kept.pk, customer=customer.pk))
    return kept


@transaction.atomic
def keep_records(written: Sequence[WrittenRecord], *, source: str) -> list[Outcome]:
    """Keep records as they were written, each for the customer at its address: all, or none.

    A customer who has not written yet is made. Returns what became of each, in order. A dozen
    statements for a thousand records of known customers.
    """
    owners = _owners(written)
    told = [
        Record(
            customer=owners[one.customer],
            kind=one.kind,
            key=one.reference,
            happened_at=one.at,
            values=one.values,
            source=source[:120],
        )
        for one in written
    ]
    kept = _keep(told)
    news = {record.pk for record, outcome in kept if outcome != Outcome.UNCHANGED}
    if news:
        note(RecordsKept(records=tuple(sorted(news))))
    return [outcome for _, outcome in kept]


def _owners(written: Sequence[WrittenRecord]) -> dict[str, Customer]:
    """The customers of these records by address; new ones are made."""
    names = {one.customer: one.name for one in written}
    known = Address.objects.filter(channel=EMAIL, value__in=names).select_related("customer")
    owners = {address.value: address.customer for address in known}
    for value, name in names.items():
        if value not in owners or (name and not owners[value].name):
            owners[value] = recognise(EMAIL, value, name).customer
    return owners


def _keep(told: Sequence[Record]) -> list[tuple[Record, Outcome]]:
    """Keep records that are not saved yet. Returns what is kept of each, and what it was."""
    try:
        return _keep_once(told)
    except IntegrityError:  # another told the same at the same moment: by now it is known
        return _keep_once(told)


@transaction.atomic
def _keep_once(told: Sequence[Record]) -> list[tuple[Record, Outcome]]:
    keys = {"customer__in": {one.customer_id for one in told}, "key__in": {one.key for one in told}}
    rows = Record.objects.select_for_update().filter(**keys)
    known = {(row.customer_id, row.kind, row.key): row for row in rows}
    new, changed, changes = list[Record](), dict[int, Record](), list[RecordChange]()
    kept = list[tuple[Record, Outcome]]()
    for one in told:
        row = known.setdefault((one.customer_id, one.kind, one.key), one)
        outcome = _compared(row, one)
        if outcome == Outcome.NEW:
            new.append(row)
        elif outcome == Outcome.CHANGED:
            changes.append(_brought_up_to_date(row, one))
            if row.pk:
                changed[row.pk] = row
        kept.append((row, outcome))
    Record.objects.bulk_create(new)
    RecordChange.objects.bulk_create(changes)
    Record.objects.bulk_update(changed.values(), ["happened_at", "values", "source"])
    return kept


def _compared(row: Record, told: Record) -> Outcome:
    if row is told:
        return Outcome.NEW
    return Outcome.UNCHANGED if row.says_the_same_as(told) else Outcome.CHANGED


def _brought_up_to_date(row: Record, told: Record) -> RecordChange:
    """Let `row` say what is told now. Returns what it said before."""
    before = RecordChange(
        record=row, happened_at=row.happened_at, values=row.values, source=row.source
    )
    row.happened_at, row.values, row.source = told.happened_at, told.values, told.source
    return before


def note_export(customer: Customer, *, by: Teammate) -> None:
    """Write down that a teammate takes out what is held of a customer."""
    note(CustomerExported(customer=customer.pk, by=by.pk))
