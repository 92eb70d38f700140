"""Plans, leave and reminders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import QuerySet

from evenhand.desk.people.models import Teammate
from evenhand.desk.practice.models import Leave, Plan, Reminded, Reminder, Subscription
from evenhand.desk.practice.planning import Days, Stretch, days_between

HOURS_LATE = 3
"""Hours after the chosen one in which a reminder still leaves, when the desk was not running."""


@dataclass(frozen=True)
class Wanted:
    """A reminder whose hour has come, and the day that it is for whoever wants it."""

    reminder: Reminder
    day: date


def day_of(teammate: Teammate, now: datetime) -> date:
    """The day that it is for somebody at an aware moment."""
    return now.astimezone(teammate.zone).date()


def leaves(teammate: Teammate, since: date) -> QuerySet[Leave]:
    """One's leave that is not over on a day, first first."""
    return Leave.objects.filter(teammate=teammate, last__gte=since).order_by("first", "pk")


def free_days(teammate: Teammate, since: date) -> list[Days]:
    """The days on which nothing is due to somebody, as far as they are not over on a day."""
    return [Days(one.first, one.last) for one in leaves(teammate, since)]


def plan_of(teammate: Teammate) -> Plan | None:
    """One's plan, also one that is paused, or over and not yet followed by another."""
    return Plan.objects.filter(teammate=teammate, ended_at=None).first()


def stretch_of(plan: Plan, today: date) -> Stretch:
    """Where a plan is on a day, or where it was paused. It takes one statement."""
    last = plan.paused_on or today
    passed = days_between(plan.begins, last, free_days(plan.teammate, plan.begins))
    return Stretch(plan.topic, max(passed - plan.paused_days, 1), plan.days)


def reminder_of(teammate: Teammate) -> Reminder | None:
    """How somebody wants to be reminded."""
    return Reminder.objects.filter(teammate=teammate).first()


def subscriptions_of(teammate: Teammate) -> QuerySet[Subscription]:
    """The browsers that somebody lets be woken."""
    return Subscription.objects.filter(teammate=teammate).order_by("pk")


def wanted_now(now: datetime) -> Iterator[Wanted]:
    """Reminders whose hour has come and that have not left today; nobody's who is on leave."""
    rows = Reminder.objects.filter(teammate__is_active=True).exclude(by_mail=False, by_push=False)
    for reminder, day in list(_in_their_hour(rows.select_related("teammate"), now)):
        left = Reminded.objects.filter(teammate=reminder.teammate, day=day)
        if not left.exists() and not any(day in one for one in free_days(reminder.teammate, day)):
            yield Wanted(reminder, day)


def _in_their_hour(rows: Iterable[Reminder], now: datetime) -> Iterator[tuple[Reminder, date]]:
    """A reminder at eleven at night may still leave after midnight: it is for the day before."""
    for reminder in rows:
        local = now.astimezone(reminder.teammate.zone)
        since = (local.hour - reminder.hour) % 24
        if since < HOURS_LATE:
            yield reminder, (local - timedelta(hours=since)).date()
