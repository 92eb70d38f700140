"""Public holidays of a country or one of its parts, by the optional extra `holidays`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from importlib import import_module
from importlib.util import find_spec


class NoHolidays(ValueError):
    """The holidays asked for cannot be had; the text says why and what to do."""


def free_days(place: str, years: Iterable[int]) -> frozenset[date]:
    """The public holidays of `place` in `years`.

    Args:
        place: an ISO 3166 code, of a country ("GB") or of a part of one ("DE-BY").
        years: calendar years.

    Raises:
        NoHolidays: the extra is not installed, or knows no such place.
    """
    if find_spec("holidays") is None:
        raise NoHolidays("Public holidays need one more package: pip install 'evenhand[holidays]'.")
    known = import_module("holidays")
    country, _, part = place.upper().partition("-")
    try:
        return frozenset(known.country_holidays(country, subdiv=part or None, years=list(years)))
    except NotImplementedError:
        raise NoHolidays(
            f"No public holidays are known for {place}: give a code such as GB or DE-BY."
        ) from None
