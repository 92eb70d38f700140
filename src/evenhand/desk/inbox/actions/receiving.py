"""A message comes in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from evenhand.desk.customers.models import Address
from evenhand.desk.inbox.actions.attaching import store
from evenhand.desk.inbox.events import ConversationClosed, MessageFiled, MessageReceived
from evenhand.desk.inbox.models import (
    Closure,
    Conversation,
    Listing,
    Message,
    MessageKind,
    Snooze,
)
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

    `at` is when it reached us and `written_at` when its writer says; both aware. With `is_history`
    it rings for nobody: it waits for no answer, and a conversation that it begins is closed.
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
    is_history: bool = False


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
    if incoming.is_history:
        _file(message, is_first=into is None)
    else:
        _list(message, is_first=into is None)
        record(MessageReceived(conversation=conversation.pk, message=message.pk))
    return message


@transaction.atomic
def answered_elsewhere(conversation: Conversation, at: datetime) -> None:
    """We answered outside of the desk at an aware moment: what came until then waits no more.

    The conversation is closed unless something newer waits.
    """
    listing = Listing.objects.filter(conversation=conversation)
    listing.filter(waiting_since__lte=at).update(waiting_since=None)
    if not listing.filter(waiting_since=None).update(is_open=False):
        return
    _, is_new = Closure.objects.get_or_create(conversation=conversation, defaults={"by": None})
    if is_new:
        record(ConversationClosed(conversation=conversation.pk))


def _begin(incoming: Incoming, channel: str) -> Conversation:
    return Conversation.objects.create(
        customer=incoming.address.customer,
        channel=channel,
        subject=incoming.subject[:300],
        at=incoming.at,
    )


def _list(message: Message, *, is_first: bool) -> None:
    waits = message.kind in {MessageKind.MESSAGE, MessageKind.UNREADABLE}
    if is_first:
        _list_first(message, waiting_since=message.at if waits else None)
        return
    shown = _shown(message)
    if waits:
        shown["waiting_since"] = Coalesce("waiting_since", Value(message.at))
        shown["snoozed_until"] = None
        Snooze.objects.filter(conversation=message.conversation_id).delete()
    listing = Listing.objects.filter(conversation=message.conversation_id)
    listing.update(contacts=F("contacts") + 1, **shown)


def _file(message: Message, *, is_first: bool) -> None:
    """Old mail: the lists show it only where nothing newer is."""
    if is_first:
        _list_first(message, is_open=False)
        Closure.objects.create(conversation_id=message.conversation_id, by=None)
    else:
        listing = Listing.objects.filter(conversation=message.conversation_id)
        listing.filter(latest_at__lte=message.at).update(**_shown(message))
        listing.update(contacts=F("contacts") + 1)
    record(MessageFiled(conversation=message.conversation_id, message=message.pk))


def _list_first(message: Message, **shown: Any) -> None:
    conversation = message.conversation
    Listing.objects.create(conversation=conversation, contacts=1, **_shown(message), **shown)


def _shown(message: Message) -> dict[str, Any]:
    return {"latest_at": message.at, "preview": " ".join(message.text.split())[:160]}
