"""Working hours with the holidays of a place."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.conf import LazySettings

from evenhand.coach.spoken import Hours
from evenhand.desk.base.working import hours_at

ADVENT = datetime(2026, 12, 20, 9, tzinfo=UTC)


def test_without_a_place_there_are_no_holidays(settings: LazySettings) -> None:
    settings.HOURS, settings.HOLIDAYS = Hours(), ""
    assert hours_at(ADVENT) == Hours()


def test_holidays_are_those_of_the_place_this_year_and_next(settings: LazySettings) -> None:
    settings.HOURS, settings.HOLIDAYS = Hours(), "DE-BY"
    hours = hours_at(ADVENT)
    epiphany = date(2027, 1, 6)
    assert not hours.is_open_on(date(2026, 12, 25))
    assert not hours.is_open_on(epiphany)
    settings.HOLIDAYS = "DE-BE"
    assert hours_at(ADVENT).is_open_on(epiphany)
