"""The time zones that a person can choose from."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import groupby
from zoneinfo import available_timezones

AREAS = {
    *("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic"),
    *("Australia", "Europe", "Indian", "Pacific"),
}
Choices = list[tuple[str, str | list[tuple[str, str]]]]


@cache
def zones() -> tuple[str, ...]:
    """Every zone that is named after a place, and UTC, sorted."""
    named = {zone for zone in available_timezones() if zone.partition("/")[0] in AREAS}
    return ("UTC", *sorted(named))


def choices(also: Iterable[str] = ()) -> Choices:
    """The zones by area, as a select shows them; `also` are zones that must not be missing."""
    missing = {zone for zone in also if zone and zone not in zones()}
    areas = groupby(zones()[1:], lambda zone: zone.partition("/")[0])
    plain: Choices = [(zone, zone) for zone in ("UTC", *sorted(missing))]
    return [*plain, *((area, [(zone, _place(zone)) for zone in of]) for area, of in areas)]


def _place(zone: str) -> str:
    return zone.partition("/")[2].replace("_", " ").replace("/", ", ")
