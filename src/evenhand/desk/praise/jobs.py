"""What follows from events elsewhere."""

from __future__ import annotations

from evenhand.desk.coaching.events import MessageRead, ReadingCorrected
from evenhand.desk.coaching.following import read
from evenhand.desk.inbox.events import ReplySent
from evenhand.desk.inbox.following import sent
from evenhand.desk.praise import actions


def find(event: MessageRead | ReadingCorrected) -> None:
    """See whether a message praises."""
    for reading in read(event):
        actions.find(reading)


def note_told(event: ReplySent) -> None:
    """Write down which praise a sent reply says to have been passed on."""
    for reply in sent(event):
        actions.note_told(reply)
