"""Time zones as people name them, and the moment at which a clock on a wall shows a time.

"EST" and "EDT" both mean the wall clock of New York: few people mind the letter in the middle, and
the wall clock is what the customer looks at. The same holds for the other pairs.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_KEYS = {
    "utc": "UTC",
    "gmt": "UTC",
    "bst": "Europe/London",
    "uk": "Europe/London",
    "london": "Europe/London",
    "irish": "Europe/Dublin",
    "cet": "Europe/Berlin",
    "cest": "Europe/Berlin",
    "mez": "Europe/Berlin",
    "mesz": "Europe/Berlin",
    "berlin": "Europe/Berlin",
    "paris": "Europe/Paris",
    "eet": "Europe/Athens",
    "eest": "Europe/Athens",
    "et": "America/New_York",
    "est": "America/New_York",
    "edt": "America/New_York",
    "eastern": "America/New_York",
    "new york": "America/New_York",
    "ct": "America/Chicago",
    "cst": "America/Chicago",
    "cdt": "America/Chicago",
    "central": "America/Chicago",
    "mt": "America/Denver",
    "mst": "America/Denver",
    "mdt": "America/Denver",
    "mountain": "America/Denver",
    "pt": "America/Los_Angeles",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "pacific": "America/Los_Angeles",
    "ist": "Asia/Kolkata",
    "jst": "Asia/Tokyo",
    "aest": "Australia/Sydney",
    "aedt": "Australia/Sydney",
    "sydney": "Australia/Sydney",
    "nzst": "Pacific/Auckland",
    "nzdt": "Pacific/Auckland",
}
_PLACES = "uk|london|irish|berlin|paris|eastern|new york|central|mountain|pacific|sydney"
_LETTERS = "|".join(
    sorted((k for k in _KEYS if k not in _PLACES.split("|")), key=len, reverse=True)
)

ZONE = (
    rf"\(?\b(?P<zone>(?:utc|gmt)\s?[+-]\d{{1,2}}(?::\d{{2}})?|(?:{_PLACES})(?=\stime)"
    rf"|eastern|pacific|{_LETTERS})\b(?:\stime\b)?\)?"
)
"""A regular expression for a zone behind a time of day, in lower case."""

_OFFSET = re.compile(r"(?:utc|gmt)\s?([+-])(\d{1,2})(?::(\d{2}))?")


def zone_named(name: str) -> tzinfo | None:
    """The zone that people call `name` (lower case); None when it is not known here."""
    offset = _OFFSET.fullmatch(name)
    if offset is not None:
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        if minutes >= 24 * 60:
            return None
        return timezone(timedelta(minutes=minutes if offset[1] == "+" else -minutes))
    try:
        return ZoneInfo(_KEYS[name])
    except (KeyError, ZoneInfoNotFoundError):
        return None


def wall(day: date, hour: int, minute: int, zone: tzinfo) -> datetime:
    """The moment at which a wall clock in `zone` shows this time on `day`; 24:00 ends the day.

    When the clocks go back and it shows the time twice, the first: better early than late. When
    they go forward and it never shows it, the time that it shows instead (02:30 becomes 03:30).

    Raises:
        OverflowError: the moment is beyond what a calendar of 9999 years holds.
    """
    moment = datetime.combine(day + timedelta(days=hour // 24), time(hour % 24, minute), zone)
    return moment.astimezone(UTC).astimezone(zone)


def later(moment: datetime, by: timedelta, zone: tzinfo) -> datetime:
    """`moment` and so much elapsed time, as shown in `zone`; a changed clock adds no hour."""
    return (moment.astimezone(UTC) + by).astimezone(zone)
