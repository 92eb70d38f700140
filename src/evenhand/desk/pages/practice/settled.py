"""What one has settled about one's practice, as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.utils import timezone

from evenhand.desk.pages.practice.forms import LeaveForm, PlanForm, ReminderForm, reminder_form
from evenhand.desk.pages.practice.page import Running, running_of
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import queries
from evenhand.desk.practice.pushing import public_key


@dataclass(frozen=True)
class Away:
    """Days of leave that are not over."""

    pk: int
    first: date
    last: date


@dataclass(frozen=True)
class Browser:
    """A browser that may be woken: the service behind it, and since when."""

    service: str
    endpoint: str
    since: datetime


@dataclass(frozen=True)
class Settled:
    """The page: the plan, leave, reminders, with their forms. `key` is for the push service."""

    plan: Running | None
    away: tuple[Away, ...]
    browsers: tuple[Browser, ...]
    plan_form: PlanForm
    leave_form: LeaveForm
    reminder_form: ReminderForm
    key: str
    can_be_woken: bool
    zone: str


def settled_of(
    reader: Teammate,
    *,
    plan: PlanForm | None = None,
    leave: LeaveForm | None = None,
    reminder: ReminderForm | None = None,
) -> Settled:
    """The page of whoever reads; a form that was sent and will not do is shown as it was sent."""
    today, running = queries.day_of(reader, timezone.now()), queries.plan_of(reader)
    chosen = queries.reminder_of(reader)
    kept = {name: getattr(chosen, name) for name in ReminderForm.base_fields} if chosen else {}
    return Settled(
        plan=running_of(running, queries.stretch_of(running, today) if running else None),
        away=tuple(Away(one.pk, one.first, one.last) for one in queries.leaves(reader, today)),
        browsers=tuple(
            Browser(one.endpoint.split("/")[2], one.endpoint, one.at)
            for one in queries.subscriptions_of(reader)
        ),
        plan_form=plan or PlanForm(),
        leave_form=leave or LeaveForm(),
        reminder_form=reminder or reminder_form(**kept),
        key=public_key(),
        can_be_woken=settings.PUBLIC_URL.startswith("https://"),
        zone=reader.time_zone,
    )
