"""One promise as the ledger shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from evenhand.desk.pages.rows import Sign
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises.models import How, Promise
from evenhand.desk.ui import moments


@dataclass(frozen=True)
class Line:
    """A promise in the ledger. `due` is said in the reader's zone, `elsewhere` in its own.

    `clock` is how much time is left, by how much it is late, or how it ended. `words` are empty
    for a promise that was not said in a reply.
    """

    pk: int
    what: str
    words: str
    customer: str
    subject: str
    href: str
    owner: str
    is_mine: bool
    due: str
    exact: str
    elsewhere: str
    clock: Sign | None
    waits_for: str
    is_late: bool
    is_open: bool
    reason: str


def line_of(promise: Promise, reader: Teammate, now: datetime) -> Line:
    """A promise as `reader` sees it at `now` (aware)."""
    conversation = promise.conversation
    ending = getattr(promise, "ending", None)
    return Line(
        pk=promise.pk,
        what=capfirst(promise.what),
        words=promise.words if promise.reply_id else "",
        customer=conversation.customer.name or _("No name given"),
        subject=conversation.subject or _("No subject"),
        href=reverse("conversation:conversation", args=[conversation.pk]),
        owner=str(promise.owner),
        is_mine=promise.owner_id == reader.pk,
        due=_due(promise, now),
        exact=moments.exact(promise.deadline) if promise.deadline else "",
        elsewhere=_elsewhere(promise),
        clock=_ended(promise) if ending else _clock(promise, now),
        waits_for=_waits_for(promise, now) if promise.is_open else "",
        is_late=promise.is_late(now),
        is_open=ending is None,
        reason=ending.reason if ending else "",
    )


def _due(promise: Promise, now: datetime) -> str:
    if promise.due_date is not None:
        return _("due by the end of %(day)s") % {"day": _day(promise.due_date, now)}
    if promise.deadline is None:
        return _("no time named")
    return _("due %(when)s") % {"when": moments.due(promise.deadline, now)}


def _day(day: date, now: datetime) -> str:
    """The day as it was said, wherever the reader is: "today", "Friday", "12 March"."""
    noon = datetime.combine(day, time(12), timezone.get_current_timezone())
    if abs((day - timezone.localtime(now).date()).days) > 1:
        return date_format(noon, "l j F")
    return moments.day(noon, now)


def _elsewhere(promise: Promise) -> str:
    """The time where it was said, such as "14:00 in London"; empty where clocks agree."""
    if promise.due is None:
        return ""
    there = promise.due.astimezone(ZoneInfo(promise.zone))
    here = timezone.localtime(promise.due)
    if there.utcoffset() == here.utcoffset():
        return ""
    place = promise.zone.rpartition("/")[2].replace("_", " ")
    reading = "H:i" if there.date() == here.date() else "D H:i"
    return _("%(time)s in %(place)s") % {"time": date_format(there, reading), "place": place}


def _clock(promise: Promise, now: datetime) -> Sign | None:
    if promise.deadline is None or promise.waits_for_customer:
        return None
    if promise.is_late(now):
        span = moments.span(promise.deadline, now)
        return Sign(_("%(time)s late") % {"time": span}, tone="late", icon="clock")
    span = moments.span(now, promise.deadline)
    return Sign(_("due in %(time)s") % {"time": span}, kind="line", icon="clock")


def _ended(promise: Promise) -> Sign:
    ending = promise.ending
    if ending.is_kept_late and promise.deadline is not None:
        span = moments.span(promise.deadline, ending.at)
        text = _("Kept %(time)s late, counts as missed") % {"time": span}
        return Sign(text, tone="late", icon="clock")
    tone, icon = _LOOKS[How(ending.how)]
    return Sign(capfirst(ending.get_how_display()), tone=tone, icon=icon)


_LOOKS = {
    How.KEPT: ("delighted", "check"),
    How.MISSED: ("late", "warning"),
    How.RELEASED: ("calm", "leave"),
}


def _waits_for(promise: Promise, now: datetime) -> str:
    if not promise.waits_for_customer:
        return ""
    if promise.condition_due is None:
        return _("Waits for: “%(what)s”") % {"what": promise.condition}
    values = {"what": promise.condition, "when": moments.clock(promise.condition_due, now)}
    return _("Waits for: “%(what)s”, by %(when)s") % values
