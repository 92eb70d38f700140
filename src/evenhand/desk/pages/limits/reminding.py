"""Limits that are to be looked at again, as reminders of leads."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.limits import queries
from evenhand.desk.limits.models import ReviewReminder
from evenhand.desk.pages.reminders import Reminding, Source
from evenhand.desk.people.models import Teammate
from evenhand.desk.ui import moments


def told(reminder: ReviewReminder, _reader: Teammate, now: datetime) -> Reminding:
    """One reminder as it reads at `now` (aware)."""
    customer = reminder.limit.conversation.customer
    values = {"customer": customer.name or _("a customer"), "day": moments.day(reminder.due, now)}
    is_late = reminder.due < now
    said = _("The limit for %(customer)s is to be looked at again: %(day)s.")
    return Reminding(
        sentence=said % values,
        href=reverse("limits:step", args=[reminder.limit_id]),
        seen=reverse("limits:seen", args=[reminder.pk]),
        is_late=is_late,
        icon="shield",
    )


SOURCE = Source(place=30, waiting=queries.unseen_reminders, told=told, page="/limits/")
