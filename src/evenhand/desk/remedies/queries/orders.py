"""The orders from which an offer can be reckoned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Exists, OuterRef

from evenhand.desk.customers import queries as customers
from evenhand.desk.customers.models import Record
from evenhand.desk.inbox.models import Conversation, Mention
from evenhand.desk.remedies.reckoning import Sum, total_of

KINDS = ("order", "booking", "subscription", "invoice", "purchase")
MOST = 30


@dataclass(frozen=True)
class Order:
    """A record that holds a sum, and whether the customer names it in the conversation."""

    record: Record
    total: Sum
    named: bool

    @property
    def item(self) -> str:
        """What it was, as the record names it; empty when it does not."""
        return str(self.record.values.get("item", ""))[:80]


def orders_of(conversation: Conversation) -> list[Order]:
    """What the customer ordered, with its sum: what they name in the conversation first, then the
    newest; one statement.
    """
    named = Mention.objects.filter(conversation=conversation, record=OuterRef("pk"))
    rows = customers.records_of(conversation.customer).filter(kind__in=KINDS)
    rows = rows.annotate(is_named=Exists(named)).order_by("-is_named", "-happened_at", "-pk")
    return list(_orders(rows[:MOST]))


def _orders(records: Iterable[Record]) -> Iterator[Order]:
    for record in records:
        total = total_of(record, settings.CURRENCY)
        if total is not None:
            yield Order(record, total, bool(getattr(record, "is_named", False)))
