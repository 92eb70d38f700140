"""What a customer was promised."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evenhand.desk.customers.models import Customer
from evenhand.desk.promises import queries
from evenhand.desk.promises.models import Promise


def of(customer: Customer) -> Mapping[str, Any]:
    """The promises that reached them, oldest first, without our reasons."""
    rows = queries.promises().filter(conversation__customer=customer).order_by("pk")
    told = rows.filter(reply__delivery__isnull=False, reply__to__customer=customer)
    return {"promises": [_promise(one) for one in told]}


def _promise(promise: Promise) -> dict[str, Any]:
    ending = getattr(promise, "ending", None)
    return {
        "words": promise.words,
        "promised_at": promise.at,
        "due": promise.due or promise.due_date,
        "your_part_first": promise.condition,
        "ended": ending.how if ending else "",
        "ended_at": ending.at if ending else None,
    }
