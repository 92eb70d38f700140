"""Conversations, and what was written in them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from evenhand.desk.customers.models import Customer, Record
from evenhand.desk.inbox.models import (
    Attachment,
    Conversation,
    DeliveryFailure,
    Draft,
    Message,
    Note,
    Reply,
)
from evenhand.desk.people.models import Teammate


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
