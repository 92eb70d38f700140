"""What is held of a customer here: who they are, and what is on record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evenhand.desk.customers import queries
from evenhand.desk.customers.models import Customer, Record
from evenhand.desk.customers.shape import written


def of(customer: Customer) -> Mapping[str, Any]:
    """Name, addresses and records; each record in its one shape, with what it said before."""
    addresses = list(queries.addresses_of(customer))
    records = queries.with_changes(queries.records_of(customer))
    return {
        "customer": {
            "name": customer.name,
            "since": customer.at,
            "addresses": [{"channel": one.channel, "address": one.value} for one in addresses],
        },
        "records": [_record(record) for record in records],
    }


def _record(record: Record) -> dict[str, Any]:
    before = [
        {**written(record.kind, record.key, one.happened_at, one.values), "until": one.at}
        for one in record.changes.all()
    ]
    now = written(record.kind, record.key, record.happened_at, record.values)
    return {**now, "told_by": record.source, "before": before}
