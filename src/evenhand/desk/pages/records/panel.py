"""The records that a conversation is about, as a small timeline beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from evenhand.desk.customers import queries as customers
from evenhand.desk.customers.models import Record
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.panels import Panel
from evenhand.desk.pages.record_lines import RecordLine, line_of
from evenhand.desk.people.models import Teammate

SHOWN = 3
LOOKED_AT = 100


@dataclass(frozen=True)
class Timeline:
    """A few records, newest first.

    `more` says that the customer has others; `href` is the customer's page.
    """

    lines: tuple[RecordLine, ...]
    more: bool
    href: str


def panel(conversation: Conversation, _teammate: Teammate) -> Panel | None:
    """The records that the customer names here, else their newest; None when there is none."""
    records = list(customers.records_of(conversation.customer)[:LOOKED_AT])
    if not records:
        return None
    named = {record.pk for record in inbox.records_named_in(conversation)}
    shown = chosen(records, named)
    timeline = Timeline(
        lines=tuple(line_of(record, named=record.pk in named) for record in shown),
        more=len(records) > len(shown),
        href=reverse("customers:customer", args=[conversation.customer_id]),
    )
    return Panel(5, "records/panel.html", timeline)


def chosen(records: Sequence[Record], named: set[int]) -> list[Record]:
    """At most SHOWN of `records`, in their order: what is named first, then what is newest."""
    first = sorted(records, key=lambda record: record.pk not in named)[:SHOWN]
    kept = {record.pk for record in first if not named or record.pk in named}
    return [record for record in records if record.pk in kept]
