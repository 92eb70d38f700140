"""A customer as a page shows them, built once from queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from evenhand.desk.channels.channel import channels
from evenhand.desk.customers import queries
from evenhand.desk.customers.models import Address, Customer
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Listing
from evenhand.desk.pages.customer_panels import customer_panels_for
from evenhand.desk.pages.panels import Panel
from evenhand.desk.pages.record_lines import RecordLine, line_of
from evenhand.desk.pages.rows import Sign, signs_of
from evenhand.desk.people.models import Teammate

A_PAGE = 50
MOST_CONVERSATIONS = 20


@dataclass(frozen=True)
class Known:
    """An address, and the channel that knows it."""

    value: str
    channel: str


@dataclass(frozen=True)
class Conversed:
    """A conversation with them."""

    href: str
    subject: str
    at: datetime
    signs: tuple[Sign, ...]


@dataclass(frozen=True)
class CustomerPage:
    """Who they are, what is on record, and what passed with them.

    `more` is the address of earlier records; `more_conversations` says that not all are shown.
    """

    pk: int
    name: str
    since: str
    addresses: tuple[Known, ...]
    records: tuple[RecordLine, ...]
    more: str
    conversations: tuple[Conversed, ...]
    more_conversations: bool
    panels: tuple[Panel, ...]


def page_of(customer: Customer, teammate: Teammate, page: int = 1) -> CustomerPage:
    """What `teammate` sees of a customer; four statements, and those of the panels."""
    page = max(page, 1)
    first, now = (page - 1) * A_PAGE, timezone.now()
    rows = queries.with_changes(queries.records_of(customer))[first : first + A_PAGE + 1]
    records = list(rows)
    conversations = list(inbox.of_customer(customer)[: MOST_CONVERSATIONS + 1])
    href = reverse("customers:customer", args=[customer.pk])
    return CustomerPage(
        pk=customer.pk,
        name=customer.name or _("No name given"),
        since=date_format(timezone.localtime(customer.at), "F Y"),
        addresses=tuple(_known(one) for one in queries.addresses_of(customer)),
        records=tuple(line_of(one, one.changes.all()) for one in records[:A_PAGE]),
        more=f"{href}?page={page + 1}" if len(records) > A_PAGE else "",
        conversations=tuple(_conversed(one, now) for one in conversations[:MOST_CONVERSATIONS]),
        more_conversations=len(conversations) > MOST_CONVERSATIONS,
        panels=customer_panels_for(customer, teammate),
    )


def _known(address: Address) -> Known:
    channel = channels().get(address.channel)
    return Known(str(address), str(channel.label) if channel else address.channel)


def _conversed(listing: Listing, now: datetime) -> Conversed:
    conversation = listing.conversation
    return Conversed(
        href=reverse("conversation:conversation", args=[conversation.pk]),
        subject=conversation.subject or _("No subject"),
        at=listing.latest_at,
        signs=tuple(signs_of(listing, now)),
    )
