"""What became of a customer's praise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evenhand.desk.customers.models import Customer
from evenhand.desk.praise import queries
from evenhand.desk.praise.models import PassedOn


def of(customer: Customer) -> Mapping[str, Any]:
    """Which of their words were passed on, when, and to what sort of reader, oldest first.

    To whom by name, and the line that a teammate added, is between those two.
    """
    return {"praise_passed_on": [_passed(one) for one in queries.passed_on_for(customer)]}


def _passed(passed_on: PassedOn) -> dict[str, Any]:
    return {"words": passed_on.words, "at": passed_on.at, "to": str(passed_on.to.kind)}
