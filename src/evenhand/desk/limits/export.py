"""What a customer was told of the ladder, and what they said against it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox.models import Reply
from evenhand.desk.limits import queries
from evenhand.desk.limits.models import Appeal, Limit
from evenhand.desk.limits.telling import told_by
from evenhand.desk.limits.wording import KEYS


def of(customer: Customer) -> Mapping[str, Any]:
    """The steps that reached them, oldest first, without what the team said among itself."""
    steps = [(one, _reached(told_by(one), customer)) for one in queries.of_customer(customer)]
    return {"limits": [_limit(one, reply, customer) for one, reply in steps if reply is not None]}


def _reached(reply: Reply | None, customer: Customer) -> Reply | None:
    """A reply that told something, once it was delivered to them."""
    is_theirs = reply is not None and reply.to.customer_id == customer.pk
    return reply if is_theirs and hasattr(reply, "delivery") else None


def _limit(limit: Limit, reply: Reply, customer: Customer) -> dict[str, Any]:
    lifting = getattr(limit, "lifting", None)
    return {
        "step": KEYS[limit.rung],
        "says": limit.sentence,
        "your_words": limit.words,
        "stays_open": limit.stays_open if limit.rung.restricts else "",
        "told_at": reply.at,
        "until": limit.until,
        "lifted_at": lifting.at if lifting else None,
        "appeals": [_appeal(one, customer) for one in limit.appeals.all()],
    }


def _appeal(appeal: Appeal, customer: Customer) -> dict[str, Any]:
    """What they said against it, and the answer once it reached them."""
    telling = getattr(appeal, "telling", None)
    ruling = appeal.ruling if telling and _reached(telling.reply, customer) else None
    return {
        "text": appeal.text,
        "at": appeal.at,
        "stands": ruling.stands if ruling else None,
        "reason": ruling.reason if ruling else "",
    }
