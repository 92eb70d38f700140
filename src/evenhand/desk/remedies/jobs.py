"""What follows from events elsewhere."""

from __future__ import annotations

from evenhand.desk.inbox.events import ReplySent
from evenhand.desk.inbox.following import sent
from evenhand.desk.people.events import TeammateJoined
from evenhand.desk.remedies import actions, queries


def note_told(event: ReplySent) -> None:
    """Offers that stand in the reply are told, and what it says is done is confirmed."""
    for reply in sent(event):
        if queries.is_offered_in(reply.conversation_id):
            actions.note_told(reply)
            actions.note_confirmed(reply)


def furnish(_event: TeammateJoined) -> None:
    """A desk that somebody comes to has remedies to begin with."""
    actions.furnish()
