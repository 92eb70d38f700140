"""What follows from events elsewhere."""

from __future__ import annotations

from evenhand.desk.coaching import queries as coaching
from evenhand.desk.coaching.events import MessageRead, ReadingCorrected
from evenhand.desk.evidence import actions
from evenhand.desk.inbox.events import ReplySent
from evenhand.desk.inbox.models import Message, Reply
from evenhand.desk.people.models import Teammate


def keep_sheet(event: MessageRead | ReadingCorrected) -> None:
    """Put what a reading compared with the records onto the conversation's sheet."""
    by = Teammate.objects.filter(pk=event.by or 0).first()
    for reading in coaching.readings_of(Message.objects.filter(pk=event.message)).values():
        actions.keep(reading, by=by)


def note_told(event: ReplySent) -> None:
    """Write down which decisions a sent reply tells the customer of."""
    for reply in Reply.objects.filter(pk=event.reply).select_related("by", "conversation"):
        actions.note_told(reply)
