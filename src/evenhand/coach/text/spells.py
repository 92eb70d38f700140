"""Spells of time in a text, counted from now: "within two working days", "in an hour".

Of a range, "in 3-5 days", the longer counts: that is when the customer may complain. Working days
are Monday to Friday, unless the team's hours say otherwise. "Within 3 days of receiving it" is
counted from something without a date.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from evenhand.coach.spoken import Hours
from evenhand.coach.text.hours import USUAL, working_day_after
from evenhand.coach.text.numbers import NUMBER, number

Unit = Literal["minute", "hour", "day", "working day", "week", "month"]
_UNITS: dict[str, tuple[Unit, int]] = {
    "m": ("minute", 1),
    "h": ("hour", 1),
    "d": ("day", 1),
    "w": ("week", 1),
    "mo": ("month", 1),
    "f": ("week", 2),
}
_UNIT = r"minutes?|mins?|hours?|hrs?|h|days?|weeks?|wks?|months?|fortnight"

SPELL = (
    r"\b(?P<lead>within|inside|in|over|give\s(?:me|us)|another|the\snext)"
    r"(?:\s(?:the\snext|the\scoming|at\smost|no\smore\sthan|less\sthan|under|about|around|roughly|"
    r"approximately|up\sto|another|a\smaximum\sof|max))?"
    rf"\s(?:{NUMBER}(?:\s?[-\u2013\u2014/]\s?|\s(?:to|or)\s))?(?P<n>{NUMBER})(?P<andhalf>\sand\sa\shalf)?[\s-]?"
    rf"(?:more\s|full\s|short\s)?(?:(?P<working>working|business|office|week)[\s-]?|calendar\s)?"
    rf"(?P<unit>{_UNIT})\b'?(?P<halfafter>\sand\sa\shalf)?(?:\stime\b)?"
    r"(?=(?P<event>\s(?:of|after|from|once|following)\s(?!(?:now|today)\b))?)"
    rf"|\b(?P<n_later>{NUMBER})\s(?P<unit_later>{_UNIT})\sfrom\snow\b"
)
"""A regular expression for a spell of time in lower-case text, to be read by `spell_of`."""


@dataclass(frozen=True, slots=True)
class Spell:
    """So much time, counted from now, or, with `from_event`, from something without a date.

    Hours and minutes that are `working` run only while the team is there.
    """

    amount: float
    unit: Unit
    from_event: bool = False
    working: bool = False

    @property
    def elapsed(self) -> timedelta | None:
        """The time as it runs on a clock; None when it is counted in days."""
        if self.unit == "minute":
            return timedelta(minutes=self.amount)
        return timedelta(hours=self.amount) if self.unit == "hour" else None

    def after(self, today: date, hours: Hours = USUAL) -> date:
        """The day on which a spell counted in days ends, when it begins on `today`.

        Working days are those of `hours`.

        Raises:
            OverflowError: the day is beyond what a calendar of 9999 years holds.
        """
        if self.unit == "working day":
            return working_day_after(today, int(self.amount), hours)
        if self.unit == "month":
            return _months_after(today, int(self.amount))
        return today + timedelta(days=round(self.amount * (7 if self.unit == "week" else 1)))


def spell_of(match: re.Match[str]) -> Spell:
    """The spell that a match of SPELL says."""
    words = match["unit"] or match["unit_later"]
    unit, times = _UNITS["mo" if words.startswith("mo") else words[0]]
    said = match["n"] or match["n_later"]
    amount = number(said) + (0.5 if match["andhalf"] or match["halfafter"] else 0)
    if said == "the" and unit == "day":
        amount = 0
    from_event = match["event"] is not None
    if match["working"]:
        unit = "working day" if unit == "day" else unit
    working = match["working"] is not None and unit in ("minute", "hour")
    return Spell(amount * times, unit, from_event, working)


def _months_after(today: date, count: int) -> date:
    year, month = divmod(today.year * 12 + today.month - 1 + count, 12)
    if year > 9999:
        raise OverflowError(f"There is no calendar for the year {year}.")
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))
