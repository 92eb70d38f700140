"""What follows from events elsewhere, and from time."""

from __future__ import annotations

from django.utils import timezone

from evenhand.desk.inbox.events import ReplySent, ReplyWithdrawn
from evenhand.desk.inbox.following import sent
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people.events import TeammateLetGo
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import actions
from evenhand.desk.promises.actions.showing import show_next


def note_promises(event: ReplySent) -> None:
    """Write a sent reply's promises into the ledger."""
    for reply in sent(event):
        actions.note_promises_of(reply)


def forget_withdrawn(event: ReplyWithdrawn) -> None:
    """The promises of a reply that was taken back went with it."""
    for conversation in Conversation.objects.filter(pk=event.conversation or 0):
        show_next(conversation)


def hand_on(event: TeammateLetGo) -> None:
    """What a teammate who is gone had promised is kept by whoever let them go."""
    for keeper in Teammate.objects.filter(pk=event.by or 0):
        actions.hand_on(event.teammate, to=keeper)


def remind_of_promises() -> None:
    """Remind of what is due soon or late."""
    actions.remind(timezone.now())
