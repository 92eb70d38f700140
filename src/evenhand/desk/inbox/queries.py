"""Reading the inbox. Lists come from the listing rows alone, in one statement each.

Where no moment is given, it is now by the database's clock.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Now

from evenhand.desk.customers.models import Customer, Record
from evenhand.desk.inbox.models import (
    Attachment,
    Conversation,
    DeliveryFailure,
    Draft,
    Listing,
    Message,
    Note,
    Reply,
)
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


def messages_of(conversation: Conversation) -> QuerySet[Message]:
    """A conversation's messages, newest first."""
    rows = Message.objects.filter(conversation=conversation).select_related("address__customer")
    return rows.order_by("-at", "-pk")


def replies_of(conversation: Conversation) -> QuerySet[Reply]:
    """A conversation's replies, newest first.

    Each has `failure`, why its last try failed, and `failure_is_final`; None when none did.
    """
    failures = DeliveryFailure.objects.filter(reply=OuterRef("pk")).order_by("-pk")
    rows = Reply.objects.filter(conversation=conversation).annotate(
        failure=Subquery(failures.values("reason")[:1]),
        failure_is_final=Subquery(failures.values("is_final")[:1]),
    )
    return rows.select_related("by", "to", "delivery", "delivery_try").order_by("-at", "-pk")


def notes_of(conversation: Conversation) -> QuerySet[Note]:
    """A conversation's notes, newest first."""
    return (
        Note.objects.filter(conversation=conversation).select_related("by").order_by("-at", "-pk")
    )


def files_of(
    messages: Iterable[Message], replies: Iterable[Reply], drafts: Iterable[Draft]
) -> list[Attachment]:
    """The files of these messages, replies and drafts, in one statement."""
    rows = Attachment.objects.filter(
        Q(message__in=[message.pk for message in messages])
        | Q(reply__in=[reply.pk for reply in replies])
        | Q(draft__in=[draft.pk for draft in drafts])
    )
    return list(rows.order_by("pk"))


def draft_of(conversation: Conversation, teammate: Teammate, mode: str) -> Draft | None:
    """What a teammate has begun to write."""
    return Draft.objects.filter(conversation=conversation, by=teammate, mode=mode).first()


def drafts_of(conversation: Conversation, teammate: Teammate) -> dict[str, Draft]:
    """What a teammate has begun to write, by mode."""
    rows = Draft.objects.filter(conversation=conversation, by=teammate)
    return {draft.mode: draft for draft in rows}


def of_customer(customer: Customer) -> QuerySet[Listing]:
    """A customer's conversations, newest first."""
    rows = listings().filter(conversation__customer=customer)
    return rows.order_by("-latest_at", "-pk")


def others_of(customer: Customer, conversation: Conversation) -> QuerySet[Listing]:
    """The customer's other conversations, newest first."""
    return of_customer(customer).exclude(conversation=conversation)


def open_of(customer_id: int) -> QuerySet[Conversation]:
    """A customer's open conversations."""
    return Conversation.objects.filter(customer=customer_id, closure=None)


def waited_for(records: Iterable[int]) -> QuerySet[Record]:
    """Those of the records with these ids whose customer has an open conversation."""
    waiting = Conversation.objects.filter(customer=OuterRef("customer"), closure=None)
    return Record.objects.filter(Exists(waiting), pk__in=list(records))


def records_named_in(conversation: Conversation) -> QuerySet[Record]:
    """The customer's records that they name in a conversation, newest first."""
    return Record.objects.filter(mentions__conversation=conversation).order_by(
        "-happened_at", "-pk"
    )


def written_by(customer: Customer) -> QuerySet[Message]:
    """Every message of a customer, oldest first."""
    rows = Message.objects.filter(conversation__customer=customer, address__customer=customer)
    return rows.select_related("address").order_by("pk")


def delivered_to(customer: Customer) -> QuerySet[Reply]:
    """Every reply to a customer that has left, oldest first."""
    rows = Reply.objects.filter(
        conversation__customer=customer, to__customer=customer, delivery__isnull=False
    )
    return rows.select_related("by").order_by("pk")


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


def newest_message(conversation: Conversation) -> Message | None:
    """The customer's newest message."""
    rows = Message.objects.filter(conversation=conversation).select_related("address")
    return rows.order_by("-pk").first()


def replies_left_behind(before: datetime) -> QuerySet[Reply]:
    """Replies whose time came before that moment and that no worker has delivered yet."""
    given_up = DeliveryFailure.objects.filter(reply=OuterRef("pk"), is_final=True)
    return Reply.objects.filter(~Exists(given_up), deliver_at__lte=before, delivery=None)


def snoozes_over(now: datetime) -> QuerySet[Conversation]:
    """Conversations whose snooze has ended."""
    return Conversation.objects.filter(snooze__until__lte=now)


def begun_by(channel: str) -> QuerySet[Conversation]:
    """The first conversation of all, if it came by that channel."""
    first = Conversation.objects.order_by("pk").values("pk")[:1]
    return Conversation.objects.filter(pk=Subquery(first), channel=channel)


def assigned_to(teammate_id: int) -> QuerySet[Conversation]:
    """Every conversation that is assigned to a teammate, closed ones too."""
    return Conversation.objects.filter(assignment__to=teammate_id).order_by("pk")


def like(customer: Customer, subject: str, since: datetime) -> Conversation | None:
    """The customer's newest conversation of that subject, if something came in it since."""
    rows = Conversation.objects.filter(
        customer=customer, subject__iexact=subject, listing__latest_at__gte=since
    )
    return rows.order_by("-listing__latest_at").first()
