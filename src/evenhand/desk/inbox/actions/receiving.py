"""A message comes in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from evenhand.desk.customers.models import Address
from evenhand.desk.inbox.actions.attaching import store
from evenhand.desk.inbox.events import MessageReceived
from evenhand.desk.inbox.models import Conversation, Listing, Message, MessageKind, Snooze
from evenhand.desk.journal.actions import record


@dataclass(frozen=True)
class IncomingFile:
    """A file as a channel hands it over; `content_type` is one that is safe to serve."""

    name: str
    content_type: str
    content: bytes
    content_id: str = ""


@dataclass(frozen=True)
class Incoming:
    """A message as a channel hands it over. `key` is the same whenever the same message comes.

    `at` is when it reached us and `written_at` when its writer says; both aware.
    """

    key: str
    address: Address
    text: str
    subject: str = ""
    folded: str = ""
    html: str = ""
    kind: str = MessageKind.MESSAGE
    at: datetime = field(default_factory=timezone.now)
    written_at: datetime | None = None
    files: tuple[IncomingFile, ...] = ()


@transaction.atomic
def receive(incoming: Incoming, *, into: Conversation | None, channel: str) -> Message:
    """Keep a message, in the conversation given or in a new one.

    A message whose key is known is not kept twice: the one that is there is returned.
    """
    known = Message.objects.filter(key=incoming.key).first()
    if known is not None:
        return known
    conversation = into or _begin(incoming, channel)
    message = Message.objects.create(
        conversation=conversation,
        address=incoming.address,
        kind=incoming.kind,
        key=incoming.key,
        text=incoming.text,
        folded=incoming.folded,
        html=incoming.html,
        at=incoming.at,
        written_at=incoming.written_at,
    )
    for file in incoming.files:
        store(
            ContentFile(file.content),
            name=file.name,
            content_type=file.content_type,
            content_id=file.content_id,
            message=message,
        )
    _list(message)
    record(MessageReceived(conversation=conversation.pk, message=message.pk))
    return message


def _begin(incoming: Incoming, channel: str) -> Conversation:
    conversation = Conversation.objects.create(
        customer=incoming.address.customer,
        channel=channel,
        subject=incoming.subject[:300],
        at=incoming.at,
    )
    Listing.objects.create(conversation=conversation, latest_at=incoming.at)
    return conversation


def _list(message: Message) -> None:
    listing = Listing.objects.filter(conversation=message.conversation_id)
    listing.update(
        latest_at=message.at,
        preview=" ".join(message.text.split())[:160],
        contacts=F("contacts") + 1,
    )
    if message.kind in {MessageKind.MESSAGE, MessageKind.UNREADABLE}:
        listing.filter(waiting_since=None).update(waiting_since=message.at)
        listing.update(snoozed_until=None)
        Snooze.objects.filter(conversation=message.conversation_id).delete()
