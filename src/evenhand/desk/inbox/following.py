"""What stands behind an event of the inbox: looked up once, for all who follow it."""

from __future__ import annotations

from evenhand.desk.inbox.events import DeliveryAskedAgain, MessageReceived, ReplySent
from evenhand.desk.inbox.models import Message, Reply


def received(event: MessageReceived) -> list[Message]:
    """The message with its conversation and customer; empty when it is gone."""
    return event.once(_message)


def sent(event: ReplySent | DeliveryAskedAgain) -> list[Reply]:
    """The reply with its writer and conversation; empty when it was taken back."""
    return event.once(_reply)


def _message(event: MessageReceived) -> list[Message]:
    rows = Message.objects.select_related("conversation__customer")
    return list(rows.filter(pk=event.message))


def _reply(event: ReplySent | DeliveryAskedAgain) -> list[Reply]:
    return list(Reply.objects.select_related("by", "conversation").filter(pk=event.reply))
