"""Working time: days and hours on which a team is there."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from evenhand.coach.spoken import Hours
from evenhand.coach.text.zones import wall

USUAL = Hours()
"""Monday to Friday, nine to five, no holidays: what is meant when nobody said otherwise."""

_LONGEST = timedelta(days=400)
_DAY = timedelta(days=1)


def working_day_after(today: date, count: int, hours: Hours) -> date:
    """The day on which `count` working days have passed after `today`.

    Raises:
        OverflowError: that day never comes, or not for more than a year beyond so many days.
    """
    day, last = today, today + _LONGEST + count * 2 * _DAY
    while count > 0:
        day += _DAY
        count -= hours.is_open_on(day)
        if day > last:
            raise OverflowError("The team never works so many days.")
    return day


def working_time_after(now: datetime, spell: timedelta, hours: Hours) -> datetime:
    """The moment at which the team has worked for `spell` since `now` (aware, on its own clocks).

    Raises:
        OverflowError: that moment never comes, or only after more than a year.
    """
    zone = now.tzinfo or UTC
    left, day, last = spell, now.date(), now.date() + _LONGEST
    while day <= last:
        opens = wall(day, hours.opens.hour, hours.opens.minute, zone)
        closes = wall(day, hours.closes.hour, hours.closes.minute, zone)
        begins = max(now, opens)
        if hours.is_open_on(day) and begins < closes:
            if left <= closes - begins:
                return begins + left
            left -= closes - begins
        day += _DAY
    raise OverflowError("The team never works so many hours.")
