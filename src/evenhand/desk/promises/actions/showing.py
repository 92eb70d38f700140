"""Letting the lists show which promise of a conversation is due next."""

from __future__ import annotations

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.promises import queries


def show_next(conversation: Conversation) -> None:
    """Show the standing promise that is due first; nothing when none has a time."""
    dated = queries.standing().filter(conversation=conversation, deadline__isnull=False)
    promise = dated.first()
    inbox.show_promise(
        conversation.pk, promise.deadline if promise else None, promise.what if promise else ""
    )
