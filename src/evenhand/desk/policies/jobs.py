"""What follows from events elsewhere."""

from __future__ import annotations

from evenhand.desk.inbox.events import ReplySent
from evenhand.desk.inbox.models import Reply
from evenhand.desk.policies import actions


def note_citations(event: ReplySent) -> None:
    """Keep which clauses a sent reply names."""
    for reply in Reply.objects.select_related("by").filter(pk=event.reply):
        actions.note_citations_of(reply)
