"""Whether a customer may be asked now: never while something is open, never after abuse."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from evenhand.coach.spoken import FACT_SITUATIONS, SITUATIONS
from evenhand.desk.asks import queries as asks
from evenhand.desk.asks.models import Item, Told
from evenhand.desk.coaching.models import Reading
from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox.models import Conversation, Listing, Reply
from evenhand.desk.limits import queries as limits
from evenhand.desk.promises import queries as promises
from evenhand.desk.remedies import queries as remedies
from evenhand.desk.remedies.models import Grant
from evenhand.desk.testimonials.models import Declined, Testimonial, Withdrawal

M = TypeVar("M", bound=Model)

ABUSIVE = "abusive"
CONTENT = {"routine", "delighted", ""}
UNHAPPY = sorted({*SITUATIONS, *FACT_SITUATIONS} - CONTENT)
"""Situations in which nobody wants to be asked for a favour."""

WARY = {"leaving", "wants-higher-person", "public-or-legal", "broken-promise", "safety"}
"""Flags that say the same of a message that sounds content."""


class WhyNot(StrEnum):
    """Why a customer is not asked now."""

    PROMISE = "promise"
    ASK = "ask"
    OFFER = "offer"
    UNHAPPY = "unhappy"
    ABUSE = "abuse"
    LIMIT = "limit"
    DECLINED = "declined"
    UNKNOWN = "unknown"


def why_not(testimonial: Testimonial, leaving: Reply | None = None) -> tuple[WhyNot, ...]:
    """Every reason for which the customer is not asked about these words now; mostly none.

    What a reply that is `leaving` promises or asks for itself is none.
    """
    customer = testimonial.customer
    if customer is None:
        return (WhyNot.UNKNOWN,)
    declined = Declined.objects.filter(asking__testimonial=testimonial)
    withdrawn = Withdrawal.objects.filter(consent__testimonial=testimonial)
    return (
        *why_not_now(customer, testimonial.conversation, leaving),
        *((WhyNot.DECLINED,) if declined.exists() or withdrawn.exists() else ()),
    )


def why_not_now(
    customer: Customer, conversation: Conversation | None, leaving: Reply | None = None
) -> tuple[WhyNot, ...]:
    """The same for whatever words, anywhere in what passes with the customer."""
    reasons = {
        WhyNot.PROMISE: _promised(customer, leaving),
        WhyNot.ASK: _asked(customer, leaving),
        WhyNot.OFFER: _offered(customer),
        WhyNot.UNHAPPY: _is_unhappy(customer, conversation),
        WhyNot.ABUSE: _was_abusive(customer),
        WhyNot.LIMIT: _was_limited(customer),
    }
    return tuple(reason for reason, holds in reasons.items() if holds)


def _promised(customer: Customer, leaving: Reply | None) -> bool:
    rows = promises.promises().filter(conversation__customer=customer, ending=None)
    return _apart_from(leaving, rows).exists()


def _asked(customer: Customer, leaving: Reply | None) -> bool:
    told = _apart_from(leaving, Told.objects.filter(item=OuterRef("pk")))
    rows = Item.objects.filter(asks.NEEDED, ask__conversation__customer=customer)
    return rows.filter(Exists(told)).exists()


def _apart_from(leaving: Reply | None, rows: QuerySet[M]) -> QuerySet[M]:
    return rows.exclude(reply=leaving) if leaving else rows


def _offered(customer: Customer) -> bool:
    grants = Grant.objects.filter(option__offer__conversation__customer=customer, carried=None)
    running = remedies.running().filter(conversation__customer=customer)
    return running.exists() or grants.exists()


def _is_unhappy(customer: Customer, conversation: Conversation | None) -> bool:
    here = Q(is_open=True) | Q(conversation=conversation)
    rows = Listing.objects.filter(here, conversation__customer=customer)
    said = rows.values_list("situation", "flags")
    return any(situation in UNHAPPY or WARY & {*flags} for situation, flags in said)


def _was_abusive(customer: Customer) -> bool:
    read = Q(correction__situation=ABUSIVE) | Q(correction=None, situation=ABUSIVE)
    theirs = Q(message__conversation__customer=customer) | Q(message__address__customer=customer)
    return Reading.objects.filter(read, theirs).exists()


def _was_limited(customer: Customer) -> bool:
    told = limits.of_customer(customer).filter(tellings__of="step", tellings__reply__isnull=False)
    return told.filter(lifting=None).exists()
