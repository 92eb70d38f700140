"""Letting the lists show which promise of a conversation is due next."""

from __future__ import annotations

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.promises import queries


def show_next(conversation: Conversation) -> None:
    """Show the standing promise that is due first; nothing when none has a time.

    One that waits for the customer gives way to one that does not.
    """
    dated = queries.standing().filter(conversation=conversation, deadline__isnull=False)
    promise = min(dated, key=lambda one: one.waits_for_customer, default=None)
    if promise is None:
        inbox.show_promise(conversation.pk, None, "")
    else:
        waits = promise.waits_for_customer
        inbox.show_promise(conversation.pk, promise.deadline, promise.what, waits=waits)
