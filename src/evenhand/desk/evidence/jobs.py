"""What follows from events elsewhere."""

from __future__ import annotations

from evenhand.desk.coaching.events import MessageRead, ReadingCorrected
from evenhand.desk.coaching.following import read
from evenhand.desk.evidence import actions
from evenhand.desk.inbox.events import ReplySent
from evenhand.desk.inbox.following import sent
from evenhand.desk.people.models import Teammate


def keep_sheet(event: MessageRead | ReadingCorrected) -> None:
    """Put what a reading compared with the records onto the conversation's sheet."""
    by = Teammate.objects.filter(pk=event.by).first() if event.by else None
    for reading in read(event):
        actions.keep(reading, by=by)


def note_told(event: ReplySent) -> None:
    """Write down which decisions a sent reply tells the customer of."""
    for reply in sent(event):
        actions.note_told(reply)
