"""A promise, said to the customer to whom it was made.

Only words that they have read are shown: those of the reply that promised. What a teammate noted
of a telephone call, or changed in the ledger, is said in words of ours.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from evenhand.coach.promising.conditions import without_times
from evenhand.coach.text.times import times_in
from evenhand.desk.promises.models import Promise

_WE_WILL = re.compile(r"(?:i|we)(?:['’]ll|\s+will|\s+shall)\s+(?=\w)", re.IGNORECASE)
_OF_OURS = re.compile(r"\b(?:i|me|my|mine|myself|we|us|our|ours)\b", re.IGNORECASE)
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


def act_of(promise: Promise) -> str:
    """What comes after "Nadia will", as in "call you back"; empty where it cannot be said so."""
    if promise.reply_id is None:
        return ""
    words = " ".join(promise.words.split())
    said = without_times(words, times_in(words.lower()))
    opening = _WE_WILL.match(said)
    act = said[opening.end() :] if opening else ""
    return "" if _OF_OURS.search(act) else act


def sentence(promise: Promise) -> str:
    """What we will do, without the time and without its full stop."""
    who, act = promise.owner.first_name, act_of(promise)
    if act:
        return _("%(who)s will %(act)s") % {"who": who, "act": act}
    if promise.reply_id is None:
        return _("%(who)s will get back to you") % {"who": who}
    words = " ".join(promise.words.split()).rstrip(".")
    return _("%(who)s wrote: “%(words)s”") % {"who": who, "words": words}


def when(due: datetime | None, due_date: date | None, zone: str, now: datetime) -> str:
    """By when, on the clocks by which it was said: "today by 14:00", "by Friday", or nothing.

    The zone is named where it is not the organisation's own.
    """
    if due is not None:
        local, here = due.astimezone(ZoneInfo(zone)), timezone.localtime(due)
        clock = date_format(local.replace(tzinfo=None), pgettext("clock time format", "H:i"))
        clock = clock if local.utcoffset() == here.utcoffset() else f"{clock} {local.tzname()}"
        day = _day(local.date(), now.astimezone(ZoneInfo(zone)).date(), _("on %(day)s"))
        return _("%(day)s by %(clock)s") % {"day": day, "clock": clock}
    if due_date is None:
        return ""
    today = now.astimezone(ZoneInfo(zone)).date()
    if due_date == today + _DAY:
        return _("by tomorrow")
    return _day(due_date, today, _("by %(day)s"))


def _day(day: date, today: date, otherwise: str) -> str:
    """ "today", "tomorrow" and "yesterday"; any other day, named, within `otherwise`."""
    near = {today: _("today"), today + _DAY: _("tomorrow"), today - _DAY: _("yesterday")}
    if day in near:
        return near[day]
    same_year = day.year == today.year
    pattern = "l" if today < day < today + _WEEK else "j F" if same_year else "j F Y"
    return otherwise % {"day": date_format(day, pattern)}


def exact(promise: Promise) -> str:
    """The moment in full for those who point at it; empty for a day or nothing."""
    if promise.due is None:
        return ""
    local = promise.due.astimezone(ZoneInfo(promise.zone or settings.TIME_ZONE))
    written = date_format(local.replace(tzinfo=None), "l j F Y, H:i")
    return f"{written} {local.tzname()}"
