"""Days in the past, as people name them: "on 3 March", "last Tuesday", "two weeks ago", "in May".

People remember roughly. A named date may be a day off, "two weeks ago" some days, "on Tuesday" may
be any Tuesday and "the 3rd" any month's; numbers alone may have the day or the month first. What
cannot be told is possible.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.coach.text.days import DAY, Day, day_of
from evenhand.coach.text.numbers import NUMBER, number

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_UNITS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.5, "year": 365.0}
_UNIT = "|".join(_UNITS)
_NEAR = {
    "the day before yesterday": (1, 3),
    "yesterday": (0, 2),
    "last night": (0, 2),
    "this morning": (0, 1),
    "this afternoon": (0, 1),
    "today": (0, 1),
    "last week": (1, 15),
    "last month": (1, 63),
}

PAST = (
    rf"(?P<ago>{NUMBER})\s(?P<ago_unit>{_UNIT})s?\sago\b"
    rf"|(?:with)?in\sthe\s(?:last|past)\s(?:(?P<within>{NUMBER})\s)?(?P<within_unit>{_UNIT})s?\b"
    rf"|(?P<near>{'|'.join(_NEAR)})\b"
    r"|in\s(?P<in_month>january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b(?:\s(?P<in_year>\d{4})\b)?"
    rf"|(?:{DAY})"
)
"""A regular expression for a day in the past in lower-case text, to be read by `past_of`."""

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Past:
    """A day in the past as it was named: by the calendar, by its weekday, or by how long ago.

    `in_numbers` is a date whose day and month may stand in either order.
    """

    day: Day | None = None
    in_numbers: bool = False
    month: int = 0
    year: int | None = None
    ago: tuple[int, int] | None = None

    def may_be(self, when: date, said: date | None) -> bool:
        """Whether `when` may be the day meant in words said on the day `said` (None: unknown)."""
        if self.ago is not None:
            least, most = self.ago
            return said is None or least <= (said - when).days <= most
        if self.month:
            return self.year in (None, when.year) and self.month == when.month
        return self.day is None or self._names(self.day, when)

    def _names(self, day: Day, when: date) -> bool:
        if day.kind == "weekday":
            return (day.count - when.weekday()) % 7 in (0, 1, 6)
        if day.kind == "nth":
            return abs(day.count - when.day) <= 1 or {day.count, when.day} == {1, 31}
        pairs = {(day.month, day.count)}
        if self.in_numbers:
            pairs.add((day.count, day.month))
        years = (day.year,) if day.year else (when.year - 1, when.year, when.year + 1)
        return any(_is_near(when, year, *pair) for year in years for pair in pairs)

    def on(self, said: date | None) -> date | None:
        """The one day that was named by its date, in the year before `said`; None for any other."""
        if self.day is None or self.day.kind != "date":
            return None
        year = self.day.year or (said.year if said else 2024)
        try:
            named = date(year, self.day.month, self.day.count)
            return named if self.day.year or not said or named <= said else named.replace(year - 1)
        except ValueError:
            return None


def past_of(match: re.Match[str]) -> Past | None:
    """What a match of PAST names; None when it is no day in the past that can be told."""
    if match["ago"] is not None:
        return Past(ago=_about(number(match["ago"]), match["ago_unit"]))
    if match["within_unit"] is not None:
        most = number(match["within"] or "one") * _UNITS[match["within_unit"]]
        return Past(ago=(0, round(most) + 1))
    if match["near"] is not None:
        return Past(ago=_NEAR[match["near"]])
    if match["in_month"] is not None:
        year = int(match["in_year"]) if match["in_year"] else None
        return Past(month=_MONTHS.index(match["in_month"][:3]) + 1, year=year)
    day = day_of(match)
    if day is None or day.kind not in ("date", "weekday", "nth"):
        return None
    return Past(day, in_numbers=any(match[name] for name in ("n1", "p1", "s1")))


def _about(count: float, unit: str) -> tuple[int, int]:
    """The least and most days that "`count` `unit` ago" may stand for."""
    days = count * _UNITS[unit]
    off = max(days / 3, _UNITS[unit] / 2, 1)
    return round(days - off), round(days + off)


def _is_near(when: date, year: int, month: int, day: int) -> bool:
    try:
        return abs(when - date(year, month, day)) <= _A_DAY
    except ValueError:
        return False
