"""What follows from events elsewhere."""

from __future__ import annotations

from evenhand.desk.inbox.events import ReplySent
from evenhand.desk.inbox.following import sent
from evenhand.desk.people.events import TeammateJoined
from evenhand.desk.testimonials import actions


def note_asked(event: ReplySent) -> None:
    """Whoever finds their link in the reply is asked."""
    for reply in sent(event):
        actions.note_asked(reply)


def furnish(_event: TeammateJoined) -> None:
    """A desk that somebody comes to has places to ask for."""
    actions.furnish()
