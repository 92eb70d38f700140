"""Working hours as one writes them in a setting: "mon-fri 09:00-17:00"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import time

from evenhand.coach.spoken import Hours

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WRITTEN = re.compile(
    r"(?P<days>[a-z][a-z,-]*) +(?P<opens>\d{1,2}:\d{2})-(?P<closes>\d{1,2}:\d{2})", re.ASCII
)


def hours_from(written: str) -> Hours:
    """Working hours as they were written: "mon-fri 09:00-17:00", "sun-thu 8:00-16:30".

    Days are the first three letters of their English names, alone, as a range or as a list of both
    ("mon-wed,fri"). Raises ValueError for what reads otherwise.
    """
    found = _WRITTEN.fullmatch(written.strip().lower())
    try:
        if found is None:
            raise ValueError
        opens, closes = _time(found["opens"]), _time(found["closes"])
        days = frozenset(_days(found["days"]))
    except ValueError:
        raise ValueError(f"'{written}' does not read like 'mon-fri 09:00-17:00'") from None
    if opens >= closes:
        raise ValueError(f"'{written}' closes before it opens")
    return Hours(opens, closes, days)


def as_written(hours: Hours) -> str:
    """What `hours_from` reads as these hours; holidays are left out."""
    days = ",".join("-".join(DAYS[day] for day in run) for run in _runs(hours.days))
    return f"{days} {hours.opens:%H:%M}-{hours.closes:%H:%M}"


def _time(clock: str) -> time:
    hour, minute = clock.split(":")
    return time(int(hour), int(minute))


def _days(written: str) -> Iterator[int]:
    for part in written.split(","):
        first, _, last = part.partition("-")
        start, end = DAYS.index(first), DAYS.index(last or first)
        yield from ((start + n) % len(DAYS) for n in range((end - start) % len(DAYS) + 1))


def _runs(days: Iterable[int]) -> list[list[int]]:
    """Each run of days that follow each other, as its first and its last."""
    runs: list[list[int]] = []
    for day in sorted(days):
        if runs and runs[-1][-1] == day - 1:
            runs[-1] = [runs[-1][0], day]
        else:
            runs.append([day])
    return runs
