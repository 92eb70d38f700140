"""What follows from events elsewhere."""

from __future__ import annotations

from evenhand.desk.asks import actions
from evenhand.desk.inbox.events import MessageReceived, ReplySent
from evenhand.desk.inbox.following import received, sent


def note_told(event: ReplySent) -> None:
    """Write down what a sent reply asks for."""
    for reply in sent(event):
        actions.note_told(reply)


def propose(event: MessageReceived) -> None:
    """See whether a message brings what we asked for."""
    for message in received(event):
        actions.propose(message)
