"""What follows from time."""

from __future__ import annotations

from django.utils import timezone

from evenhand.desk.inbox import actions, queries


def wake_snoozed() -> None:
    """Bring back what was snoozed until now."""
    for conversation in queries.snoozes_over(timezone.now()):
        actions.wake(conversation, by=None)
