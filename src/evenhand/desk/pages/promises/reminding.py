"""Promises that are due soon or late, as reminders."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from evenhand.desk.pages.reminders import Reminding, Source
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import queries
from evenhand.desk.promises.models import Reminder
from evenhand.desk.ui import moments


def told(reminder: Reminder, reader: Teammate, now: datetime) -> Reminding:
    """One reminder as `reader` reads it at `now` (aware)."""
    promise = reminder.promise
    return Reminding(
        sentence=_sentence(reminder, reader, now),
        href=reverse("conversation:conversation", args=[promise.conversation_id]),
        seen=reverse("promises:seen", args=[reminder.pk]),
        is_late=promise.is_late(now),
    )


def _sentence(reminder: Reminder, reader: Teammate, now: datetime) -> str:
    promise = reminder.promise
    values = {
        "what": capfirst(promise.what),
        "customer": promise.conversation.customer.name or _("a customer"),
        "owner": promise.owner.first_name,
    }
    if promise.deadline is None:
        return _("%(what)s, for %(customer)s, stands without a time.") % values
    if promise.deadline > now:
        values["time"] = moments.span(now, promise.deadline)
        return _("%(what)s, for %(customer)s, is due in %(time)s.") % values
    values["time"] = moments.span(promise.deadline, now)
    if promise.owner_id == reader.pk:
        return _("%(what)s, for %(customer)s, is %(time)s late.") % values
    return _("%(what)s, for %(customer)s, is %(time)s late; it is with %(owner)s.") % values


SOURCE = Source(place=10, waiting=queries.unseen_reminders, told=told, page="/promises/")
