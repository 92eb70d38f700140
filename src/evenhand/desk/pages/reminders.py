"""What a teammate is reminded of, across the top of every page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import queries
from evenhand.desk.promises.models import Reminder
from evenhand.desk.ui import moments

MOST_COUNTED = 20


@dataclass(frozen=True)
class Reminding:
    """One reminder in a sentence; `owner` is named when it is a colleague's promise."""

    pk: int
    sentence: str
    href: str
    is_late: bool


@dataclass(frozen=True)
class Reminders:
    """The newest reminder, if there is one, and in `more` a word about the rest, if any."""

    newest: Reminding | None
    more: str


def reminders_for(teammate: Teammate) -> Reminders:
    """What the teammate has not put away, in one statement."""
    found = list(queries.unseen_reminders(teammate)[:MOST_COUNTED])
    if not found:
        return Reminders(newest=None, more="")
    rest = len(found) - 1
    words = ngettext("and %(count)d more", "and %(count)d more", rest)
    return Reminders(
        newest=_reminding(found[0], teammate, timezone.now()),
        more=words % {"count": rest} if rest else "",
    )


def _reminding(reminder: Reminder, reader: Teammate, now: datetime) -> Reminding:
    promise = reminder.promise
    return Reminding(
        pk=reminder.pk,
        sentence=_sentence(reminder, reader, now),
        href=reverse("conversation:conversation", args=[promise.conversation_id]),
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
