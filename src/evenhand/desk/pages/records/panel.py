"""The records that a conversation is about, as a small timeline beside it."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from evenhand.desk.customers import queries as customers
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.panels import Panel
from evenhand.desk.pages.record_lines import RecordLine, line_of
from evenhand.desk.people.models import Teammate

SHOWN = 3


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
    newest = list(customers.records_of(conversation.customer)[: SHOWN + 1])
    if not newest:
        return None
    named = list(inbox.records_named_in(conversation)[:SHOWN])
    shown = named or newest[:SHOWN]
    timeline = Timeline(
        lines=tuple(line_of(record, named=bool(named)) for record in shown),
        more=len(newest) > len(shown),
        href=reverse("customers:customer", args=[conversation.customer_id]),
    )
    return Panel(30, "records/panel.html", timeline)
