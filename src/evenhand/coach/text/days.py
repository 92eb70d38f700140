"""Days in a text: "tomorrow", "next Tuesday", "3 March", "the 14th", "by the end of the week".

How a day is understood, where people differ:
- A weekday is the next one to come, never today: "Friday", said on a Friday, is a week away.
  "This Friday" may be today. "Next Friday" is the one of the next calendar week, Monday to Sunday.
- A date without a year, or a bare "the 14th", is the next one to come, today included.
- Numbers alone are read day first, 03/04 as 3 April, unless only month first is possible (04/25).
- A week ends on Friday, said on a Saturday or Sunday the coming one; a weekend ends on Sunday.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from evenhand.coach.spoken import Hours
from evenhand.coach.text.hours import USUAL, working_day_after

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SHORT = r"(?<=(?:by|on)\s)(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)"
_TH = r"(?:st|nd|rd|th)"
_OTHER_NOUN = r"(?!\s(?:floor|time|attempt|item|order|line|street|avenue|century|hour|party))"

DAY = (
    r"(?P<offset>\b(?:the\s)?day\safter\stomorrow|\btomorrow\b|\btmrw\b|\btoday\b|\btonight\b"
    r"|\bthis(?=\s(?:morning|afternoon|evening)\b))"
    r"|\b(?:the\s|our\s)?(?P<nextopen>next\s(?:working|business|work)\sday)\b(?!s)"
    r"|\b(?P<iso>\d{4}-\d{2}-\d{2})\b"
    rf"|\b(?:the\s)?(?P<d>\d{{1,2}}){_TH}?(?:\sof)?\s(?P<m>{_MONTH})(?:,?\s(?P<y>\d{{4}})\b)?"
    rf"|\b(?P<mm>{_MONTH})\s(?:the\s)?(?P<md>\d{{1,2}})(?:{_TH}\b|(?!\d|:|\.\d|\s?[ap]m))"
    r"(?:,?\s(?P<my>\d{4})\b)?"
    r"|\b(?P<n1>\d{1,2})/(?P<n2>\d{1,2})/(?P<ny>\d{4}|\d{2})\b"
    r"|\b(?P<p1>\d{1,2})\.(?P<p2>\d{1,2})\.(?P<py>\d{4}|\d{2})?(?!\d)"
    r"|(?<=(?:by|on)\s)(?P<s1>\d{1,2})/(?P<s2>\d{1,2})(?![\d/])"
    rf"|\bthe\s(?P<nth>\d{{1,2}}){_TH}\b{_OTHER_NOUN}"
    rf"|\b(?:(?P<which>this(?:\scoming)?|coming|next)\s)?(?P<wd>{_WEEKDAY}|{_SHORT})\b(?!'s)"
    r"(?:\s(?P<week>this|next)\sweek\b)?"
    rf"|\bnext\sweek(?:\son)?,?\s(?P<nwd>{_WEEKDAY})\b"
    r"|\b(?:the\s)?(?:end\sof\s)(?:(?:the|my|our|this|(?P<endnext>next))\s)?"
    r"(?P<end>(?:working\s|work\s|business\s)?day|week|month|year)\b(?!end)|\b(?P<eo>e\.?o\.?[dwm])\b"
    r"|\b(?P<whole>this|next)\s(?P<span>week|month)\b"
    r"|(?:(?<=by\s)|(?<=before\s))the\s(?P<friday>weekend)\b|\b(?:the|this)\s(?P<weekend>weekend)\b"
)
"""A regular expression for a day in lower-case text, to be read by `day_of`."""

Kind = Literal["end", "offset", "working", "weekday", "nth", "date"]
PRECISION: tuple[Kind, ...] = ("end", "offset", "working", "weekday", "nth", "date")
"""Kinds from the least to the most exact, for "Friday, 3 March" and "end of day tomorrow"."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it was named. `count` is days ahead, weekday, day of the month or periods ahead."""

    kind: Kind
    count: int = 0
    which: str = ""
    month: int = 0
    year: int | None = None

    @property
    def fixed(self) -> bool:
        """Whether the day is known without knowing what day is today."""
        return self.kind == "date" and self.year is not None

    def on(self, today: date, hours: Hours = USUAL) -> date | None:
        """The day that is meant when it is said on `today`; None for a 31 February.

        The next working day is one of `hours`.

        Raises:
            OverflowError: the day is beyond what a calendar of 9999 years holds.
        """
        if self.kind == "working":
            return working_day_after(today, self.count, hours)
        if self.kind == "offset":
            return today + timedelta(days=self.count)
        if self.kind == "weekday":
            return _weekday(self.count, self.which, today)
        if self.kind == "end":
            return _end(self.which, self.count, today)
        if self.kind == "nth":
            return _nth(self.count, today)
        return _dated(self.count, self.month, self.year, today)


def day_of(match: re.Match[str]) -> Day | None:
    """The day that a match of DAY names; None when there can be no such day."""
    said = {name: value for name, value in match.groupdict().items() if value is not None}
    if "offset" in said:
        words = said["offset"]
        return Day("offset", 2 if "after" in words else int(words in ("tomorrow", "tmrw")))
    if "nextopen" in said:
        return Day("working", 1)
    if "nwd" in said:
        return Day("weekday", _WEEKDAYS.index(said["nwd"][:3]), "next")
    if "wd" in said:
        which = said.get("week") or said.get("which", "").partition(" ")[0]
        return Day("weekday", _WEEKDAYS.index(said["wd"][:3]), which)
    if "nth" in said:
        return _possible(Day("nth", int(said["nth"])), 1)
    return _period(said) or _date(said)


def _period(said: dict[str, str]) -> Day | None:
    if "end" in said:
        return Day("end", int("endnext" in said), said["end"].rpartition(" ")[2])
    if "eo" in said:
        return Day("end", 0, {"d": "day", "w": "week", "m": "month"}[said["eo"][-1]])
    if "whole" in said:
        return Day("end", int(said["whole"] == "next"), said["span"])
    if "friday" in said:
        return Day("end", 0, "week")
    return Day("end", 0, "weekend") if "weekend" in said else None


def _date(said: dict[str, str]) -> Day | None:
    if "iso" in said:
        year, month, day = map(int, said["iso"].split("-"))
    elif "m" in said or "mm" in said:
        month = _MONTHS.index((said.get("m") or said["mm"])[:3]) + 1
        day = int(said.get("d") or said["md"])
        year = int(said.get("y") or said.get("my") or 0)
    else:
        first, second, year = _numbers(said)
        day, month = (second, first) if second > 12 >= first else (first, second)
    return _possible(Day("date", day, month=month, year=year or None), month)


def _numbers(said: dict[str, str]) -> tuple[int, int, int]:
    for letter in "nps":
        if f"{letter}1" in said:
            year = int(said.get(f"{letter}y", 0))
            return int(said[f"{letter}1"]), int(said[f"{letter}2"]), _century(year)
    raise AssertionError("DAY matched, and no group of it")


def _century(year: int) -> int:
    return year + 2000 if 0 < year < 100 else year


def _possible(day: Day, month: int) -> Day | None:
    return day if 1 <= month <= 12 and 1 <= day.count <= 31 else None


def _weekday(weekday: int, which: str, today: date) -> date:
    if which == "next":
        return today + timedelta(days=7 - today.weekday() + weekday)
    ahead = (weekday - today.weekday()) % 7
    return today + timedelta(days=ahead or (0 if which == "this" else 7))


def _end(unit: str, ahead: int, today: date) -> date:
    if unit == "weekend":
        return today + timedelta(days=6 - today.weekday())
    if unit == "week":
        monday = today - timedelta(days=today.weekday())
        weeks = max(ahead, int(today.weekday() > 4))
        return monday + timedelta(days=7 * weeks + 4)
    if unit == "month":
        year, month = divmod(today.year * 12 + today.month - 1 + ahead, 12)
        return _exact(year, month + 1, monthrange(year, month + 1)[1] if year < 10000 else 31)
    if unit == "year":
        return _exact(today.year + ahead, 12, 31)
    return today + timedelta(days=ahead)


def _nth(day: int, today: date) -> date | None:
    for ahead in range(3):
        year, month = divmod(today.year * 12 + today.month - 1 + ahead, 12)
        if (ahead or day >= today.day) and year < 10000 and day <= monthrange(year, month + 1)[1]:
            return _exact(year, month + 1, day)
    return None


def _dated(day: int, month: int, year: int | None, today: date) -> date | None:
    for candidate in (year,) if year else range(today.year, today.year + 9):
        try:
            found = _exact(candidate, month, day)
        except OverflowError:
            return None
        except ValueError:
            continue
        if year or found >= today:
            return found
    return None


def _exact(year: int, month: int, day: int) -> date:
    if not 1 <= year <= 9999:
        raise OverflowError(f"There is no calendar for the year {year}.")
    return date(year, month, day)
