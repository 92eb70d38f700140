"""The owner is told before a promise is due, the leads once it is late."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from evenhand.desk.journal.actions import record
from evenhand.desk.people import queries as people
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import queries
from evenhand.desk.promises.events import Reminded
from evenhand.desk.promises.models import Promise, Reminder, Stage

BEFORE = timedelta(minutes=30)


def remind(now: datetime) -> list[Reminder]:
    """Remind whoever is to be reminded at `now` (aware). Each is told once a stage."""
    told = []
    for promise in queries.due_before(now + BEFORE):
        if promise.is_late(now):
            told += _tell(promise, Stage.LATE, {*people.leads(), promise.owner})
        else:
            told += _tell(promise, Stage.BEFORE, {promise.owner})
    return told


@transaction.atomic
def _tell(promise: Promise, stage: Stage, whom: Iterable[Teammate]) -> list[Reminder]:
    told = []
    for teammate in whom:
        reminder, is_new = Reminder.objects.get_or_create(promise=promise, stage=stage, to=teammate)
        if is_new:
            told.append(reminder)
            record(
                Reminded(
                    conversation=promise.conversation_id,
                    promise=promise.pk,
                    to=teammate.pk,
                    stage=stage,
                )
            )
    return told


def put_away(reminder: Reminder) -> None:
    """The teammate has seen it."""
    reminder.seen_at = timezone.now()
    reminder.save(update_fields=["seen_at"])
