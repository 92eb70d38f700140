"""When the team works, as the settings say, with the public holidays of its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache

from django.conf import settings

from evenhand.coach.spoken import Hours
from evenhand.free_days import free_days


def hours_at(moment: datetime) -> Hours:
    """The working hours, with the holidays of the year of `moment` and of the next one."""
    hours: Hours = settings.HOURS
    if not settings.HOLIDAYS:
        return hours
    return replace(hours, holidays=_holidays(settings.HOLIDAYS, moment.year))


@lru_cache(maxsize=8)
def _holidays(place: str, year: int) -> frozenset[date]:
    return free_days(place, (year, year + 1))
