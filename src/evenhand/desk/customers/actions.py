"""Recognising customers and keeping what other systems know of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from evenhand.desk.customers.models import Address, Customer, Record


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
    customer: Customer, *, kind: str, key: str, happened_at: datetime, values: Mapping[str, Any]
) -> Record:
    """Keep a fact; one that is known under the same kind and key is brought up to date."""
    record, _ = Record.objects.update_or_create(
        customer=customer,
        kind=kind,
        key=key,
        defaults={"happened_at": happened_at, "values": dict(values)},
    )
    return record
