"""Beginning, pausing and ending what one settles for oneself."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import queries
from evenhand.desk.practice.models import Leave, Plan, Reminder, Subscription
from evenhand.desk.practice.planning import days_between

MOST_BROWSERS = 10


@transaction.atomic
def begin_plan(topic: str, days: int, *, by: Teammate) -> Plan:
    """Begin a week or a month on a topic, today; it takes the place of a plan that there was."""
    _end_plans(by)
    today = queries.day_of(by, timezone.now())
    return Plan.objects.create(teammate=by, topic=topic, days=days, begins=today)


def pause_plan(plan: Plan, *, by: Teammate) -> None:
    """Its days stand still from now on. To pause twice is to pause once."""
    today = queries.day_of(by, timezone.now())
    Plan.objects.filter(pk=plan.pk, teammate=by, paused_on=None).update(paused_on=today)


@transaction.atomic
def resume_plan(plan: Plan, *, by: Teammate) -> None:
    """Its days go on with today; neither the days between nor leave among them are counted."""
    locked = Plan.objects.select_for_update().get(pk=plan.pk, teammate=by)
    if locked.paused_on is None:
        return
    a_day, today = timedelta(days=1), queries.day_of(by, timezone.now())
    free = queries.free_days(by, locked.begins)
    locked.paused_days += days_between(locked.paused_on + a_day, today - a_day, free)
    locked.paused_on = None
    locked.save(update_fields=["paused_days", "paused_on"])


def end_plan(plan: Plan, *, by: Teammate) -> None:
    """It was enough."""
    Plan.objects.filter(pk=plan.pk, teammate=by, ended_at=None).update(ended_at=timezone.now())


def _end_plans(teammate: Teammate) -> None:
    rows = Plan.objects.filter(teammate=teammate, ended_at=None)
    rows.update(ended_at=timezone.now())


def take_leave(first: date, last: date, *, by: Teammate) -> Leave:
    """Nothing is due from the first to the last day. The same days told twice are one leave."""
    leave, _ = Leave.objects.get_or_create(teammate=by, first=first, last=last)
    return leave


def drop_leave(leave: Leave, *, by: Teammate) -> None:
    """One is here after all."""
    Leave.objects.filter(pk=leave.pk, teammate=by).delete()


def set_reminder(
    *, by: Teammate, hour: int, by_mail: bool, by_push: bool, with_idea: bool
) -> Reminder:
    """Keep when and how somebody wants to be reminded; with neither way they are not."""
    chosen = {"hour": hour, "by_mail": by_mail, "by_push": by_push, "with_idea": with_idea}
    reminder, _ = Reminder.objects.update_or_create(teammate=by, defaults=chosen)
    return reminder


@transaction.atomic
def subscribe(endpoint: str, *, by: Teammate) -> None:
    """Let a browser be woken; one that somebody else used before is now this teammate's.

    Of many the oldest are given up.
    """
    Subscription.objects.update_or_create(endpoint=endpoint, defaults={"teammate": by})
    newest = queries.subscriptions_of(by).order_by("-pk").values_list("pk", flat=True)
    Subscription.objects.filter(teammate=by).exclude(pk__in=list(newest[:MOST_BROWSERS])).delete()


def unsubscribe(endpoint: str, *, by: Teammate) -> None:
    """A browser is not woken any more."""
    Subscription.objects.filter(endpoint=endpoint, teammate=by).delete()


@transaction.atomic
def forget_ways(teammate: Teammate) -> None:
    """Somebody is gone: nothing reminds them any more, on no device."""
    Reminder.objects.filter(teammate=teammate).delete()
    Subscription.objects.filter(teammate=teammate).delete()
