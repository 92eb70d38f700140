"""What follows from events elsewhere, and from time."""

from __future__ import annotations

from django.utils import timezone

from evenhand.desk.coaching.events import MessageRead
from evenhand.desk.inbox.events import MessageReceived, ReplySent, ReplyWithdrawn
from evenhand.desk.inbox.models import Conversation, Message, Reply
from evenhand.desk.limits import actions


def fetch_a_person(event: MessageRead) -> None:
    """Fetch a person for a message that holds a threat or a risk of harm."""
    for message in Message.objects.filter(pk=event.message).select_related("conversation"):
        actions.fetch_for(message)


def take_in(event: MessageReceived) -> None:
    """See whether a message lies outside of a limit in force."""
    rows = Message.objects.select_related("conversation__customer", "address", "reading")
    for message in rows.filter(pk=event.message):
        actions.take_in(message)


def note_told(event: ReplySent) -> None:
    """What a sent reply tells of the ladder counts from now on."""
    for reply in Reply.objects.filter(pk=event.reply).select_related("by", "conversation"):
        actions.note_told(reply)


def show_again(event: ReplyWithdrawn) -> None:
    """A reply that was taken back took what it told with it."""
    rows = Conversation.objects.filter(pk=event.conversation or 0).select_related("customer")
    for conversation in rows:
        actions.show(conversation.customer)


def end_limits() -> None:
    """End the limits whose day has come."""
    actions.expire(timezone.now())


def remind_of_reviews() -> None:
    """Remind the leads of the limits that are to be looked at again."""
    actions.remind(timezone.now())
