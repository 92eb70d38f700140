"""What rooms above let the lists show of a conversation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from evenhand.desk.inbox.events import ListingChanged
from evenhand.desk.inbox.models import Listing, Message
from evenhand.desk.journal.actions import record


@transaction.atomic(savepoint=False)
def show_situation(conversation_id: int, situation: str, flags: Sequence[str]) -> None:
    """Show the situation of the newest message, as a word."""
    Listing.objects.filter(conversation=conversation_id).update(
        situation=situation, flags=list(flags)
    )
    record(ListingChanged(conversation=conversation_id))


@transaction.atomic
def show_promise(
    conversation_id: int, due: datetime | None, what: str, *, waits: bool = False
) -> None:
    """Show the promise that is due next, or none; `waits` when the customer's part comes first."""
    Listing.objects.filter(conversation=conversation_id).update(
        promise_due=due, promise_what=what[:200], promise_waits=waits
    )
    record(ListingChanged(conversation=conversation_id))


@transaction.atomic
def show_backup(conversation_id: int, since: datetime | None) -> None:
    """Show that back-up was asked for at that aware moment, or no longer is."""
    Listing.objects.filter(conversation=conversation_id).update(backup_since=since)
    record(ListingChanged(conversation=conversation_id))


@transaction.atomic
def show_limit(conversation_id: int, limit: str) -> None:
    """Show the step of the limit in force for the customer; empty when there is none."""
    Listing.objects.filter(conversation=conversation_id).update(limit=limit[:12])
    record(ListingChanged(conversation=conversation_id))


def let_rest(message: Message) -> None:
    """A message such as "thanks" waits for no answer; what waited before it goes on waiting."""
    Listing.objects.filter(conversation=message.conversation_id, waiting_since=message.at).update(
        waiting_since=None
    )
