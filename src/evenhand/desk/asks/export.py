"""What a customer was asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evenhand.desk.asks import queries
from evenhand.desk.asks.models import Told
from evenhand.desk.customers.models import Customer


def of(customer: Customer) -> Mapping[str, Any]:
    """What replies that reached them asked for, oldest first, as often as it was asked for.

    What is only planned to be asked, what a message seems to bring, and what the team ticked or can
    do without is among the team.
    """
    return {"asked_for": [_told(one) for one in queries.told_to(customer)]}


def _told(told: Told) -> dict[str, Any]:
    return {"what": told.item.text, "asked_at": told.at}
