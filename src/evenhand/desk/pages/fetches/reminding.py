"""Where a person is needed now, across the top of every page of those who can come."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.limits import queries
from evenhand.desk.limits.models import Fetch, Why
from evenhand.desk.pages.reminders import Reminding, Source
from evenhand.desk.people.models import Teammate
from evenhand.desk.ui import moments


def told(fetch: Fetch, reader: Teammate, now: datetime) -> Reminding:
    """Where somebody is needed, as `reader` reads it at `now` (aware)."""
    said = {
        Why.THREAT: _("%(customer)s wrote a threat, %(time)s ago. Nobody has come yet."),
        Why.HARM: _("%(customer)s may be in danger, since %(time)s. Nobody has come yet."),
    }[Why(fetch.why)]
    customer = fetch.conversation.customer.name or _("A customer")
    return Reminding(
        sentence=said % {"customer": customer, "time": moments.span(fetch.at, now)},
        href=reverse("conversation:conversation", args=[fetch.conversation_id]),
        seen=reverse("fetches:taking", args=[fetch.pk]) if reader.is_lead else "",
        is_late=True,
        icon="warning",
        acts="fetches/acts.html",
    )


SOURCE = Source(place=0, waiting=queries.waiting_fetches, told=told, page="/limits/")
