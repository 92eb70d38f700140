"""When the team works, as the commands are told it: by options, or in a line of JSON."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

from evenhand.coach.spoken import Hours
from evenhand.free_days import NoHolidays, free_days
from evenhand.terminal.inputs import BadInput

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HOURS = re.compile(r"(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})", re.ASCII)


def hours_told(
    hours: str | None, days: str | None, holidays: str | None, at: datetime | None
) -> Hours | None:
    """Hours as the options say them; None when there are none. Raises BadInput.

    Args:
        hours: opening and closing, "09:00-17:00".
        days: names of three letters, alone, as a range or as a list of both, "mon-thu,sat".
        holidays: a country or a part of one, "GB" or "DE-BY".
        at: the moment around which public holidays are wanted; now unless given.
    """
    if not (hours or days or holidays):
        return None
    usual = Hours()
    opens, closes = _opening(hours) if hours else (usual.opens, usual.closes)
    return Hours(
        opens,
        closes,
        _days(days) if days else usual.days,
        holidays_of(holidays, at, "--holidays") if holidays else usual.holidays,
    )


def holidays_of(place: str, at: datetime | None, where: str) -> frozenset[date]:
    """The public holidays of `place` in the years around `at`, or around now. Raises BadInput."""
    year = (at or datetime.now(UTC)).year
    try:
        return free_days(place, (year - 1, year, year + 1))
    except NoHolidays as wrong:
        raise BadInput(f"{where}: {wrong}") from None


def _opening(written: str) -> tuple[time, time]:
    found = _HOURS.fullmatch(written.strip())
    try:
        if found is not None:
            hour, minute, end, end_minute = map(int, found.groups())
            opens, closes = time(hour, minute), time(end, end_minute)
            if opens < closes:
                return opens, closes
    except ValueError:
        pass
    raise BadInput("--hours should be the hours of a day such as 09:00-17:00.")


def _days(written: str) -> frozenset[int]:
    found: set[int] = set()
    for part in written.lower().split(","):
        first, dash, last = part.strip().partition("-")
        last = last if dash else first
        if first not in DAYS or last not in DAYS:
            raise BadInput("--days should be days such as mon-fri or mon,wed,sat.")
        start, end = DAYS.index(first), DAYS.index(last)
        found |= {(start + n) % 7 for n in range((end - start) % 7 + 1)}
    return frozenset(found)
