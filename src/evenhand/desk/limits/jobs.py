"""What follows from events elsewhere, and from time."""

from __future__ import annotations

from django.utils import timezone

from evenhand.desk.coaching.events import MessageRead
from evenhand.desk.coaching.following import read
from evenhand.desk.inbox.events import MessageReceived, ReplySent, ReplyWithdrawn
from evenhand.desk.inbox.following import received, sent
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.limits import actions


def fetch_a_person(event: MessageRead) -> None:
    """Fetch a person for a message that holds a threat or a risk of harm."""
    for reading in read(event):
        actions.fetch_for(reading)


def take_in(event: MessageReceived) -> None:
    """See whether a message lies outside of a limit in force."""
    for message in received(event):
        actions.take_in(message)


def note_told(event: ReplySent) -> None:
    """What a sent reply tells of the ladder counts from now on."""
    for reply in sent(event):
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
