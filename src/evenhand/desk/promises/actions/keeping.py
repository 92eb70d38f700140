"""How promises change and end."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import queries
from evenhand.desk.promises.actions.showing import show_next
from evenhand.desk.promises.events import ConditionWasMet, PromiseChanged, PromiseEnded
from evenhand.desk.promises.models import (
    ConditionMet,
    Ending,
    How,
    Promise,
    Reminder,
    deadline_of,
)


class NeedsReason(Exception):
    """A promise is released or missed only with a reason."""


def keep(promise: Promise, *, by: Teammate) -> Ending:
    """We did what we said."""
    return _end(promise, How.KEPT, by=by, reason="")


def miss(promise: Promise, *, by: Teammate, reason: str = "") -> Ending:
    """We did not do what we said."""
    return _end(promise, How.MISSED, by=by, reason=reason)


def release(promise: Promise, *, by: Teammate, reason: str) -> Ending:
    """It is no longer owed, and why. Raises NeedsReason without a reason."""
    if not reason.strip():
        raise NeedsReason
    return _end(promise, How.RELEASED, by=by, reason=reason)


@transaction.atomic
def _end(promise: Promise, how: How, *, by: Teammate, reason: str) -> Ending:
    ending, is_new = Ending.objects.get_or_create(
        promise=promise, defaults={"how": how, "by": by, "reason": reason.strip()[:500]}
    )
    if is_new:
        record(
            PromiseEnded(
                conversation=promise.conversation_id, promise=promise.pk, how=how, by=by.pk
            )
        )
        show_next(promise.conversation)
    return ending


@transaction.atomic
def meet_condition(promise: Promise, *, by: Teammate) -> None:
    """The customer did their part: from now on ours counts."""
    _, is_new = ConditionMet.objects.get_or_create(promise=promise, defaults={"by": by})
    if is_new:
        record(ConditionWasMet(conversation=promise.conversation_id, promise=promise.pk, by=by.pk))
        show_next(promise.conversation)


@transaction.atomic
def change(
    promise: Promise,
    *,
    what: str,
    due: datetime | None,
    owner: Teammate,
    by: Teammate,
    due_date: date | None = None,
) -> Promise:
    """Another wording, owner, moment (`due`, aware) or day (`due_date`, in the zone of `by`).

    With another moment or day, reminders start anew.
    """
    due_was = promise.deadline
    if (due, due_date) != (promise.due, promise.due_date):
        promise.due, promise.due_date, promise.zone = due, due_date, by.time_zone
        promise.deadline = deadline_of(due, due_date, by.time_zone)
        Reminder.objects.filter(promise=promise).delete()
    promise.what, promise.owner = what[:200], owner
    promise.save(update_fields=["what", "owner", "due", "due_date", "deadline", "zone"])
    record(
        PromiseChanged(
            conversation=promise.conversation_id,
            promise=promise.pk,
            due_was=due_was.isoformat() if due_was else "",
            by=by.pk,
        )
    )
    show_next(promise.conversation)
    return promise


@transaction.atomic
def hand_on(owner_id: int, *, to: Teammate) -> None:
    """Every standing promise of a teammate is kept by another from now on; safe to repeat."""
    for promise in queries.standing().filter(owner=owner_id):
        change(
            promise,
            what=promise.what,
            due=promise.due,
            due_date=promise.due_date,
            owner=to,
            by=to,
        )
