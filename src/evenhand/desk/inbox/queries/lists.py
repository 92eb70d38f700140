"""The lists: they come from the listing rows alone, in one statement each.

Where no moment is given, it is now by the database's clock.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet
from django.db.models.functions import Now

from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox.models import Conversation, Draft, Listing
from evenhand.desk.people.models import Teammate

SOON = timedelta(hours=1)


def listings() -> QuerySet[Listing]:
    """Every listing row with what a list shows of it."""
    return Listing.objects.select_related("conversation__customer", "owner")


def awake(now: datetime | None = None) -> QuerySet[Listing]:
    """Open conversations that are not snoozed, longest wait first."""
    is_over = Q(snoozed_until=None) | Q(snoozed_until__lte=now or Now())
    rows = listings().filter(is_over, is_open=True)
    return rows.order_by(F("waiting_since").asc(nulls_last=True), "-latest_at", "-pk")


def mine(teammate: Teammate) -> QuerySet[Listing]:
    """What is assigned to a teammate."""
    return awake().filter(owner=teammate)


def unassigned() -> QuerySet[Listing]:
    """What nobody has taken."""
    return awake().filter(owner=None)


def in_situation(situation: str) -> QuerySet[Listing]:
    """Open conversations whose newest message was read so."""
    return awake().filter(situation=situation)


def promised() -> QuerySet[Listing]:
    """Conversations with an open promise, the one due first on top; closed ones too."""
    return listings().filter(promise_due__isnull=False).order_by("promise_due", "pk")


def closed() -> QuerySet[Listing]:
    """What is settled, newest first."""
    return listings().filter(is_open=False).order_by("-latest_at", "-pk")


def snoozed() -> QuerySet[Listing]:
    """What is out of the lists for a while, first to return on top."""
    rows = listings().filter(is_open=True, snoozed_until__gt=Now())
    return rows.order_by("snoozed_until", "pk")


def backed_up() -> QuerySet[Listing]:
    """Conversations in which back-up was asked for and is waited for, longest first."""
    return listings().filter(backup_since__isnull=False).order_by("backup_since", "pk")


def late_promised(now: datetime | None = None) -> QuerySet[Listing]:
    """Conversations in which we are late with a promise."""
    return promised().filter(promise_due__lt=now or Now(), promise_waits=False)


def _hurries(now: datetime) -> Q:
    return Q(promise_due__isnull=False, promise_due__lte=now + SOON, promise_waits=False)


def hurried(rows: QuerySet[Listing], now: datetime) -> QuerySet[Listing]:
    """Those rows in which a promise is late at `now` or due within the hour, soonest first.

    A promise that waits for the customer's part hurries nobody.
    """
    return rows.filter(_hurries(now)).order_by("promise_due", "pk")


def unhurried(rows: QuerySet[Listing], now: datetime) -> QuerySet[Listing]:
    """The rows that `hurried` leaves, in their own order."""
    return rows.exclude(_hurries(now))


def matching(rows: QuerySet[Listing], words: str) -> QuerySet[Listing]:
    """Those rows whose customer, subject or first words hold `words`, in any case."""
    for word in words.split()[:8]:
        rows = rows.filter(
            Q(conversation__customer__name__icontains=word)
            | Q(conversation__subject__icontains=word)
            | Q(preview__icontains=word)
        )
    return rows


def with_drafts_of(rows: QuerySet[Listing], teammate: Teammate) -> QuerySet[Listing]:
    """The same rows, each with `has_draft`: whether the teammate has begun to write there."""
    begun = Draft.objects.filter(conversation=OuterRef("pk"), by=teammate).exclude(text="")
    return rows.annotate(has_draft=Exists(begun))


def of_customer(customer: Customer) -> QuerySet[Listing]:
    """A customer's conversations, newest first."""
    rows = listings().filter(conversation__customer=customer)
    return rows.order_by("-latest_at", "-pk")


def others_of(customer: Customer, conversation: Conversation) -> QuerySet[Listing]:
    """The customer's other conversations, newest first."""
    return of_customer(customer).exclude(conversation=conversation)


def counts_of(customers: Iterable[Customer]) -> dict[int, dict[str, Any]]:
    """Of each of these customers, by id: how many conversations in `all`, how many of them `open`,
    and when something last passed (`latest`).
    """
    of_whom = "conversation__customer"
    rows = Listing.objects.filter(**{f"{of_whom}__in": list(customers)}).values(of_whom)
    counted = rows.annotate(
        all=Count("pk"), open=Count("pk", filter=Q(is_open=True)), latest=Max("latest_at")
    )
    return {row[of_whom]: row for row in counted}
