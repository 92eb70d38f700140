"""Closing, snoozing, assigning, and their ends. Each is safe to repeat."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from evenhand.desk.inbox.events import (
    ConversationAssigned,
    ConversationClosed,
    ConversationReopened,
    ConversationSnoozed,
    ConversationWoken,
)
from evenhand.desk.inbox.models import Assignment, Closure, Conversation, Listing, Snooze
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate


def _listing(conversation: Conversation, **values: object) -> None:
    Listing.objects.filter(conversation=conversation).update(**values)


@transaction.atomic
def close(conversation: Conversation, *, by: Teammate) -> Closure:
    """The matter is settled, and nobody waits for an answer. Promises stand all the same."""
    closure, is_new = Closure.objects.get_or_create(conversation=conversation, defaults={"by": by})
    if is_new:
        _listing(conversation, is_open=False, waiting_since=None)
        record(ConversationClosed(conversation=conversation.pk, by=by.pk))
    return closure


@transaction.atomic(savepoint=False)
def reopen(conversation: Conversation, *, by: Teammate | None) -> None:
    """Open a closed conversation again; `by` is None when a message did it."""
    gone, _ = Closure.objects.filter(conversation=conversation).delete()
    if gone:
        _listing(conversation, is_open=True)
        record(ConversationReopened(conversation=conversation.pk, by=by.pk if by else None))


@transaction.atomic
def snooze(conversation: Conversation, *, until: datetime, by: Teammate) -> Snooze:
    """Out of the lists until an aware moment. Raises ValueError for one that has passed."""
    if until <= timezone.now():
        raise ValueError("a snooze ends in the future")
    row, _ = Snooze.objects.update_or_create(
        conversation=conversation, defaults={"until": until, "by": by}
    )
    _listing(conversation, snoozed_until=until)
    record(ConversationSnoozed(conversation=conversation.pk, until=until.isoformat(), by=by.pk))
    return row


@transaction.atomic
def wake(conversation: Conversation, *, by: Teammate | None) -> None:
    """End a snooze; `by` is None when its time has come."""
    gone, _ = Snooze.objects.filter(conversation=conversation).delete()
    if gone:
        _listing(conversation, snoozed_until=None)
        record(ConversationWoken(conversation=conversation.pk, by=by.pk if by else None))


@transaction.atomic(savepoint=False)
def assign(conversation: Conversation, *, to: Teammate | None, by: Teammate | None) -> None:
    """Give a conversation to a teammate, or back to all with `to=None`."""
    if to is None:
        Assignment.objects.filter(conversation=conversation).delete()
    else:
        Assignment.objects.bulk_create(
            [Assignment(conversation=conversation, to=to, by=by)],
            update_conflicts=True,
            unique_fields=["conversation"],
            update_fields=["to", "by", "at"],
        )
    _listing(conversation, owner=to)
    record(
        ConversationAssigned(
            conversation=conversation.pk, to=to.pk if to else None, by=by.pk if by else None
        )
    )
