"""What a customer was offered, and what they got."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evenhand.desk.customers.models import Customer
from evenhand.desk.remedies import queries
from evenhand.desk.remedies.models import Option
from evenhand.desk.remedies.wording import terms_of


def of(customer: Customer) -> Mapping[str, Any]:
    """The options that reached them, oldest first, without costs, asks and stories of the team."""
    rows = queries.options_told_to(customer)
    return {"remedies": [_option(one) for one in rows]}


def _option(option: Option) -> dict[str, Any]:
    choice, grant = getattr(option, "choice", None), getattr(option, "grant", None)
    carried = getattr(grant, "carried", None)
    return {
        "offered": option.words,
        "terms": terms_of(option),
        "who_pays": option.pays,
        "told_at": option.told.at,
        "chosen_at": choice.at if choice else None,
        "granted_at": grant.at if grant else None,
        "done_at": carried.at if carried else None,
        "reference": carried.reference if carried and hasattr(grant, "confirmed") else "",
    }
