"""Conversations in which the coach itself finds what differs."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from evenhand.desk.customers.models import Record
from evenhand.desk.demo import cast as people
from evenhand.desk.evidence import actions
from evenhand.desk.evidence.models import Decision, Sheet
from evenhand.desk.inbox.models import Message
from evenhand.desk.people.models import Teammate
from evenhand.desk.policies import actions as policies
from evenhand.desk.policies.models import Version
from evenhand.desk.policies.parsing import parsed
from evenhand.desk.policies.queries import version
from tests.desk import cast

NEVER_CAME = "Hello, my parcel never arrived. Could you send the lamp again?"
ALLOWED = "Your colleague said I could keep the cushions and get the money back."
FEW_REFUNDS = """---
title: Goodwill
slug: goodwill
---

## 3 Few refunds

Rule: At most two goodwill refunds in twelve months.

Reason: What is given to one has to be there for all.

Instead:
- a repair, at no cost
"""


def delivered(name: str = "Bruno Castell") -> Record:
    """The lamp was handed to the neighbour."""
    people.fact(name, "order", "20402", 8, item="Table lamp, oak")
    people.fact(name, "delivery", "20402", 4, status="delivered", left="with the neighbour")
    return Record.objects.get(kind="delivery")


def mistaken() -> Message:
    """Bruno says that it never came; the coach has read it."""
    delivered()
    return people.writes("Bruno Castell", "Order 20402", NEVER_CAME).conversation.messages.get()


def sheet() -> Sheet:
    """The sheet that Bruno's message began by itself."""
    return Sheet.objects.get(conversation=mistaken().conversation)


def decision(
    by: Teammate | None = None, how: str = "benefit", reason: str = "It may be next door."
) -> Decision:
    """A decision on Bruno's sheet, by Nadia unless given."""
    clause = few_refunds() if how == "refused" else None
    by = by or cast.nadia()
    return actions.decide(sheet(), how, reason=reason, by=by, version=clause)


def few_refunds() -> Version:
    """The clause that limits refunds."""
    policies.bring_in(parsed(FEW_REFUNDS), by=cast.ines())
    found = version("goodwill", "3", timezone.localdate())
    assert found is not None
    return found


def refunded(name: str, *days_ago: int) -> None:
    """Refunds on record."""
    for number, days in enumerate(days_ago):
        people.fact(name, "refund", f"R-{number}", days, status="paid", reason="goodwill")


def ago(minutes: float) -> datetime:
    """That many minutes before now."""
    return timezone.now() - timedelta(minutes=minutes)
