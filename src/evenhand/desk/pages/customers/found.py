"""Customers as they are found: a page of a list, built once from queries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.customers import queries
from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox import queries as inbox

A_PAGE = 50


@dataclass(frozen=True)
class Found:
    """One customer. `latest` is when something last passed with them; None if nothing has."""

    href: str
    name: str
    addresses: str
    conversations: int
    open: int
    records: int
    latest: datetime | None


@dataclass(frozen=True)
class FoundPage:
    """What was looked for, and a page of those found; `more` is the address of the next."""

    words: str
    customers: tuple[Found, ...]
    more: str


def found_page(words: str, page: int = 1) -> FoundPage:
    """The customers that `words` find, in four statements."""
    page, words = max(page, 1), " ".join(words.split())[:200]
    first = (page - 1) * A_PAGE
    rows = list(queries.customers(words)[first : first + A_PAGE + 1])
    shown, has_more = rows[:A_PAGE], len(rows) > A_PAGE
    talks, records = inbox.counts_of(shown), queries.how_many_records(shown)
    href = reverse("customers:customers")
    asked = {"q": words} if words else {}
    return FoundPage(
        words=words,
        customers=tuple(
            _found(one, talks.get(one.pk, {}), records.get(one.pk, 0)) for one in shown
        ),
        more=f"{href}?{urlencode({**asked, 'page': page + 1})}" if has_more else "",
    )


def _found(customer: Customer, talks: Mapping[str, Any], records: int) -> Found:
    return Found(
        href=reverse("customers:customer", args=[customer.pk]),
        name=customer.name or _("No name given"),
        addresses=", ".join(str(address) for address in customer.addresses.all()[:3]),
        conversations=talks.get("all", 0),
        open=talks.get("open", 0),
        records=records,
        latest=talks.get("latest"),
    )
