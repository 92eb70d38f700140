"""What follows from events elsewhere, and from time."""

from __future__ import annotations

from django.utils import timezone

from evenhand.desk.inbox import actions, queries
from evenhand.desk.people.events import TeammateLetGo


def wake_snoozed() -> None:
    """Bring back what was snoozed until now."""
    for conversation in queries.snoozes_over(timezone.now()):
        actions.wake(conversation, by=None)


def give_back(event: TeammateLetGo) -> None:
    """What was assigned to a teammate who is gone waits for anybody."""
    for conversation in queries.assigned_to(event.teammate):
        actions.assign(conversation, to=None, by=None)
