"""When a word is due: by the end of the next working day."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from evenhand.coach.text.hours import working_day_after
from evenhand.desk.base.working import hours_at


def due_after(moment: datetime, zone: ZoneInfo) -> datetime:
    """When work ends on the first working day after that of `moment` (aware), in `zone`.

    A team that never works, as its settings may say, is given the next day.
    """
    local = moment.astimezone(zone)
    hours = hours_at(local)
    try:
        day = working_day_after(local.date(), 1, hours)
    except OverflowError:
        day = local.date() + timedelta(days=1)
    return datetime.combine(day, hours.closes, zone)


def opens_on(moment: datetime, zone: ZoneInfo) -> datetime:
    """When work begins on the day of `moment` (aware), in `zone`."""
    local = moment.astimezone(zone)
    return datetime.combine(local.date(), hours_at(local).opens, zone)
