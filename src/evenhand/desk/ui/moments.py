"""Times as people read them: short, in the reader's own zone, with the exact time beside."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext, gettext_noop, pgettext

MINUTE, HOUR, DAY = 60, 3600, 86400
NEAR = {0: gettext_noop("today"), 1: gettext_noop("tomorrow"), -1: gettext_noop("yesterday")}


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


def span(since: datetime, now: datetime) -> str:
    """The time from `since` to `now` (both aware) in one unit: "4 min", "3 h", "2 d"."""
    seconds = (now - since).total_seconds()
    if seconds < HOUR:
        return gettext("%(count)d min") % {"count": max(seconds // MINUTE, 1)}
    if seconds < DAY:
        return gettext("%(count)d h") % {"count": seconds // HOUR}
    return gettext("%(count)d d") % {"count": seconds // DAY}


def due(at: datetime, now: datetime) -> str:
    """A day and a clock time: "today 14:00", "tomorrow 9:30", "Thu 14:00", "12 Mar 14:00"."""
    return f"{day(at, now)} {_time(timezone.localtime(at))}"


def clock(at: datetime, now: datetime) -> str:
    """The clock time alone for today ("11:42"), with the day before it otherwise."""
    if timezone.localtime(at).date() == timezone.localtime(now).date():
        return _time(timezone.localtime(at))
    return due(at, now)


def exact(at: datetime) -> str:
    """Everything, with the zone: "Wednesday 12 March 2025, 14:00 CET"."""
    local = timezone.localtime(at)
    return f"{_written(local, pgettext('exact date format', 'l j F Y, H:i'))} {local.tzname()}"


def day(at: datetime, now: datetime) -> str:
    """The day of an aware time: "today", "tomorrow", "Thu" within six days, "12 Mar" beyond."""
    local, today = timezone.localtime(at), timezone.localtime(now).date()
    away = (local.date() - today).days
    if away in NEAR:
        return gettext(NEAR[away])
    if abs(away) < timedelta(days=7).days:
        return _written(local, "D")
    same_year = local.year == today.year
    return _written(local, "j M" if same_year else "j M Y")


def _time(local: datetime) -> str:
    return _written(local, pgettext("clock time format", "H:i"))


def _written(local: datetime, pattern: str) -> str:
    minute = local.replace(second=0, microsecond=0, tzinfo=None)
    return _kept(minute, pattern, get_language())


@lru_cache(maxsize=5_000)
def _kept(minute: datetime, pattern: str, _language: str | None) -> str:
    """A list shows the same times again and again, and writing one out is slow."""
    return date_format(minute, pattern)
