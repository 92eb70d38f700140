"""What a customer was told of the ladder, and what they said against it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox.models import Reply
from evenhand.desk.limits import queries
from evenhand.desk.limits.models import Appeal, Limit
from evenhand.desk.limits.wording import KEYS


def of(customer: Customer) -> Mapping[str, Any]:
    """The steps that reached them, oldest first, without what the team said among itself."""
    steps = [(one, _told(one, customer)) for one in queries.of_customer(customer)]
    return {"limits": [_limit(one, reply) for one, reply in steps if reply is not None]}


def _told(limit: Limit, customer: Customer) -> Reply | None:
    """The reply that told them of it, once it was delivered."""
    found = (one.reply for one in limit.tellings.all() if one.of == "step" and one.reply)
    reply = next(found, None)
    is_theirs = reply is not None and reply.to.customer_id == customer.pk
    return reply if is_theirs and hasattr(reply, "delivery") else None


def _limit(limit: Limit, reply: Reply) -> dict[str, Any]:
    lifting = getattr(limit, "lifting", None)
    return {
        "step": KEYS[limit.rung],
        "says": limit.sentence,
        "your_words": limit.words,
        "stays_open": limit.stays_open if limit.rung.restricts else "",
        "told_at": reply.at,
        "until": limit.until,
        "lifted_at": lifting.at if lifting else None,
        "appeals": [_appeal(one) for one in limit.appeals.all()],
    }


def _appeal(appeal: Appeal) -> dict[str, Any]:
    """What they said against it, and the answer once it was told."""
    telling = getattr(appeal, "telling", None)
    ruling = appeal.ruling if telling is not None and telling.reply is not None else None
    return {
        "text": appeal.text,
        "at": appeal.at,
        "stands": ruling.stands if ruling else None,
        "reason": ruling.reason if ruling else "",
    }
