"""Asks for a yes, as reminders of the leads whom they reach."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.pages.reminders import Reminding, Source
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies import queries
from evenhand.desk.remedies.models import Approval
from evenhand.desk.ui.amounts import money


def told(ask: Approval, _reader: Teammate, _now: datetime) -> Reminding:
    """One ask in a sentence; it stays until somebody answers."""
    values = {
        "by": ask.asked_by.first_name,
        "worth": money(ask.worth, ask.currency),
        "customer": ask.option.offer.conversation.customer.name or _("a customer"),
    }
    return Reminding(
        sentence=_("%(by)s asks for a yes to %(worth)s for %(customer)s.") % values,
        href=reverse("remedies:approvals"),
        seen="",
        icon="scales",
        acts="remedies/reminder_acts.html",
    )


SOURCE = Source(
    place=15, waiting=queries.approvals_waiting_for, told=told, page="/remedies/approvals/"
)
