"""The ledger of remedies, built once from queries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.remedies.answers import page_of
from evenhand.desk.pages.remedies.shown import (
    Reader,
    ShownGrant,
    ShownOffer,
    grant_of,
    offer_of,
)
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies import queries
from evenhand.desk.remedies.models import Grant, Offer
from evenhand.desk.remedies.wording import terms_of
from evenhand.desk.ui.amounts import money

A_PAGE = 30


@dataclass(frozen=True)
class GrantRow:
    """A grant in the ledger."""

    grant: ShownGrant
    words: str
    terms: str
    worth: str
    customer: str
    first_name: str
    subject: str
    href: str
    story: str


@dataclass(frozen=True)
class OfferRow:
    """An offer that waits for its customer."""

    offer: ShownOffer
    customer: str
    subject: str
    href: str


@dataclass(frozen=True)
class Tab:
    """One way to see the ledger."""

    text: str
    href: str
    current: bool


@dataclass(frozen=True)
class Ledger:
    """What the page shows; `to_tell` stands only on the first page of what is to carry out."""

    show: str
    tabs: tuple[Tab, ...]
    grants: tuple[GrantRow, ...]
    to_tell: tuple[GrantRow, ...]
    offers: tuple[OfferRow, ...]
    more: str


def ledger_of(teammate: Teammate, show: str, page: int = 1) -> Ledger:
    """What is to carry out (late first), what waits for customers, or what is done."""
    page, now = max(page, 1), timezone.now()
    rows = _ROWS[show]()[(page - 1) * A_PAGE : page * A_PAGE + 1]
    found = list(rows)
    reader = Reader(teammate, queries.bounds_of(teammate, now), now)
    grants = [one for one in found[:A_PAGE] if isinstance(one, Grant)]
    to_tell = queries.to_tell()[:A_PAGE] if show == "carry" and page == 1 else []
    return Ledger(
        show=show,
        tabs=tuple(_tabs(show)),
        grants=tuple(_grant_row(one, reader) for one in grants),
        to_tell=tuple(_grant_row(one, reader) for one in to_tell),
        offers=tuple(_offer_row(one, reader) for one in found[:A_PAGE] if isinstance(one, Offer)),
        more=f"{reverse(f'remedies:{show}')}?page={page + 1}" if len(found) > A_PAGE else "",
    )


_ROWS: Mapping[str, Callable[[], QuerySet[Grant] | QuerySet[Offer]]] = {
    "carry": queries.to_carry_out,
    "waiting": queries.awaiting,
    "done": queries.done,
}


def _tabs(show: str) -> list[Tab]:
    named = (
        ("carry", _("To carry out")),
        ("waiting", _("Waiting for the customer")),
        ("done", _("Done")),
    )
    return [Tab(text, reverse(f"remedies:{slug}"), slug == show) for slug, text in named]


def _grant_row(grant: Grant, reader: Reader) -> GrantRow:
    option, conversation = grant.option, grant.option.offer.conversation
    return GrantRow(
        grant=grant_of(grant, reader.now),
        words=option.words,
        terms=terms_of(option),
        worth=money(option.amount, option.currency),
        first_name=conversation.customer.first_name or _("the customer"),
        story=grant.story if grant.bends else "",
        **_whose(conversation),
    )


def _offer_row(offer: Offer, reader: Reader) -> OfferRow:
    return OfferRow(offer=offer_of(offer, reader), **_whose(offer.conversation))


def _whose(conversation: Conversation) -> dict[str, str]:
    return {
        "customer": conversation.customer.name or _("No name given"),
        "subject": conversation.subject or _("No subject"),
        "href": page_of(conversation.pk),
    }
