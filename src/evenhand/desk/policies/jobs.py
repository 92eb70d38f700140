"""What follows from events elsewhere."""

from __future__ import annotations

from evenhand.desk.inbox.events import ReplySent
from evenhand.desk.inbox.following import sent
from evenhand.desk.policies import actions


def note_citations(event: ReplySent) -> None:
    """Keep which clauses a sent reply names."""
    for reply in sent(event):
        actions.note_citations_of(reply)
