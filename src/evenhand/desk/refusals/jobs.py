"""What follows from events elsewhere."""

from __future__ import annotations

from evenhand.desk.inbox.events import ReplySent
from evenhand.desk.inbox.following import sent
from evenhand.desk.refusals import actions


def note_told(event: ReplySent) -> None:
    """What was refused in a draft is told once the reply is sent."""
    for reply in sent(event):
        actions.note_told(reply)
