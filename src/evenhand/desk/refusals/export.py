"""What a customer was refused, and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox.models import Reply
from evenhand.desk.refusals import queries
from evenhand.desk.refusals.models import Refusal
from evenhand.desk.refusals.wording import holds


def of(customer: Customer) -> Mapping[str, Any]:
    """The refusals that reached them, oldest first, each with when it was said again.

    Of what one was built from, only what still stood in the reply when it was sent.
    """
    told = ((one, one.reply) for one in queries.told_to(customer))
    return {"refusals": [_refusal(one, reply) for one, reply in told if reply is not None]}


def _refusal(refusal: Refusal, reply: Reply) -> dict[str, Any]:
    parts = ("decision", "rule", "reason", "statutory", "next_step")
    said = {part: getattr(refusal, part) for part in parts}
    return {
        **{part: words if holds(reply.text, words) else "" for part, words in said.items()},
        "possible": [words for words in refusal.possible if holds(reply.text, words)],
        "told_at": reply.at,
        "said_again_at": [again.reply.at for again in refusal.repeats.all() if again.reply],
    }
