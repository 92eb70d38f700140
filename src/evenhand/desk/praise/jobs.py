"""What follows from events elsewhere."""

from __future__ import annotations

from evenhand.desk.coaching.events import MessageRead, ReadingCorrected
from evenhand.desk.inbox.events import ReplySent
from evenhand.desk.inbox.models import Message, Reply
from evenhand.desk.praise import actions


def find(event: MessageRead | ReadingCorrected) -> None:
    """See whether a message praises."""
    for message in Message.objects.filter(pk=event.message).select_related("conversation"):
        actions.find(message)


def note_told(event: ReplySent) -> None:
    """Write down which praise a sent reply says to have been passed on."""
    for reply in Reply.objects.filter(pk=event.reply).select_related("conversation"):
        actions.note_told(reply)
