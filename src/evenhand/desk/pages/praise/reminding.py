"""Kind words that were passed on to one teammate, as a reminder for them alone."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.pages.reminders import Reminding, Source
from evenhand.desk.people.models import Teammate
from evenhand.desk.praise import queries
from evenhand.desk.praise.models import PassedOn


def told(passed: PassedOn, _reader: Teammate, _now: datetime) -> Reminding:
    """Who passed on whose words; the words themselves wait on one's own page."""
    named = {
        "by": passed.by.first_name,
        "customer": passed.praise.conversation.customer.name or _("a customer"),
    }
    said = _("%(by)s passed on what %(customer)s said of you. Only you see this.") % named
    return Reminding(
        said, reverse("praise:mine"), reverse("praise:seen", args=[passed.pk]), icon="heart"
    )


SOURCE = Source(place=60, waiting=queries.unseen_by, told=told, page="/praise/mine/")
