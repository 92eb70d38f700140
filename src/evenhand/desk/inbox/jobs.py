"""What follows from events elsewhere, and from time."""

from __future__ import annotations

from django.utils import timezone

from evenhand.desk.customers.events import RecordKept, RecordsKept
from evenhand.desk.inbox import actions, queries
from evenhand.desk.inbox.events import MessageReceived
from evenhand.desk.inbox.following import received
from evenhand.desk.people.events import TeammateLetGo


def wake_snoozed() -> None:
    """Bring back what was snoozed until now."""
    for conversation in queries.snoozes_over(timezone.now()):
        actions.wake(conversation, by=None)


def note_mentions(event: MessageReceived) -> None:
    """Note which of their records the customer names."""
    for message in received(event):
        actions.note_mentions(message)


def note_mentions_of(event: RecordKept | RecordsKept) -> None:
    """Note where customers have named records before those came."""
    records = event.records if isinstance(event, RecordsKept) else [event.record]
    for record in queries.waited_for(records):
        actions.note_mentions_of(record)


def give_back(event: TeammateLetGo) -> None:
    """What was assigned to a teammate who is gone waits for anybody."""
    for conversation in queries.assigned_to(event.teammate):
        actions.assign(conversation, to=None, by=None)
