"""What a customer was told of decisions on dated facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evenhand.desk.customers.models import Customer
from evenhand.desk.evidence import queries
from evenhand.desk.evidence.models import Decision


def of(customer: Customer) -> Mapping[str, Any]:
    """The decisions of which a reply that reached them told, oldest first.

    The sheet, our reasons, and what was told by telephone or not at all stay out of it.
    """
    return {"decisions": [_decision(one) for one in queries.decisions_told_to(customer)]}


def _decision(decision: Decision) -> dict[str, Any]:
    reply = decision.told.reply
    return {
        "says": decision.in_short,
        "told_at": reply.at if reply else None,
        "until": decision.expires_at,
    }
