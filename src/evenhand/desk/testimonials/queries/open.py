"""Whether a customer may be asked now: never while something is open, never after abuse."""

from __future__ import annotations

from enum import StrEnum

from django.db.models import Q

from evenhand.coach.spoken import FACT_SITUATIONS, SITUATIONS
from evenhand.desk.asks import queries as asks
from evenhand.desk.asks.models import Item
from evenhand.desk.coaching.models import Reading
from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox.models import Conversation, Listing
from evenhand.desk.limits import queries as limits
from evenhand.desk.promises import queries as promises
from evenhand.desk.remedies import queries as remedies
from evenhand.desk.remedies.models import Grant
from evenhand.desk.testimonials.models import Declined, Testimonial, Withdrawal

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


def why_not(testimonial: Testimonial) -> tuple[WhyNot, ...]:
    """Every reason for which the customer is not asked about these words now; mostly none."""
    customer = testimonial.customer
    if customer is None:
        return (WhyNot.UNKNOWN,)
    declined = Declined.objects.filter(asking__testimonial=testimonial)
    withdrawn = Withdrawal.objects.filter(consent__testimonial=testimonial)
    return (
        *why_not_now(customer, testimonial.conversation),
        *((WhyNot.DECLINED,) if declined.exists() or withdrawn.exists() else ()),
    )


def why_not_now(customer: Customer, conversation: Conversation | None) -> tuple[WhyNot, ...]:
    """The same for whatever words, anywhere in what passes with the customer."""
    reasons = {
        WhyNot.PROMISE: _promised(customer),
        WhyNot.ASK: _asked(customer),
        WhyNot.OFFER: _offered(customer),
        WhyNot.UNHAPPY: _is_unhappy(customer, conversation),
        WhyNot.ABUSE: _was_abusive(customer),
        WhyNot.LIMIT: _was_limited(customer),
    }
    return tuple(reason for reason, holds in reasons.items() if holds)


def _promised(customer: Customer) -> bool:
    return promises.promises().filter(conversation__customer=customer, ending=None).exists()


def _asked(customer: Customer) -> bool:
    rows = Item.objects.filter(asks.NEEDED, ask__conversation__customer=customer)
    return rows.filter(told__isnull=False).exists()


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
