"""Times as people read them: short, in the reader's own zone, with the exact time beside."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, pgettext

MINUTE, HOUR, DAY = 60, 3600, 86400


def ago(at: datetime, now: datetime) -> str:
    """How long ago, in one unit: "now", "4 min", "3 h", "Wed" (within six days), "12 Mar".

    Both times are aware. A time to come reads as `due` does.
    """
    seconds = (now - at).total_seconds()
    if seconds < 0:
        return due(at, now)
    if seconds < MINUTE:
        return gettext("now")
    if seconds < HOUR:
        return gettext("%(count)d min") % {"count": seconds // MINUTE}
    if seconds < DAY:
        return gettext("%(count)d h") % {"count": seconds // HOUR}
    return day(at, now)


def due(at: datetime, now: datetime) -> str:
    """A day and a clock time: "today 14:00", "tomorrow 9:30", "Thu 14:00", "12 Mar 14:00"."""
    clock = date_format(timezone.localtime(at), pgettext("clock time format", "H:i"))
    return f"{day(at, now)} {clock}"


def clock(at: datetime, now: datetime) -> str:
    """The clock time alone for today ("11:42"), with the day before it otherwise."""
    if timezone.localtime(at).date() == timezone.localtime(now).date():
        return date_format(timezone.localtime(at), pgettext("clock time format", "H:i"))
    return due(at, now)


def exact(at: datetime) -> str:
    """Everything, with the zone: "Wednesday 12 March 2025, 14:00 CET"."""
    local = timezone.localtime(at)
    day = date_format(local, pgettext("exact date format", "l j F Y, H:i"))
    return f"{day} {local.tzname()}"


def day(at: datetime, now: datetime) -> str:
    """The day of an aware time: "today", "tomorrow", "Thu" within six days, "12 Mar" beyond."""
    local, today = timezone.localtime(at), timezone.localtime(now).date()
    away = (local.date() - today).days
    near = {0: gettext("today"), 1: gettext("tomorrow"), -1: gettext("yesterday")}
    if away in near:
        return near[away]
    if abs(away) < timedelta(days=7).days:
        return date_format(local, "D")
    same_year = local.year == today.year
    return date_format(local, "j M" if same_year else "j M Y")
