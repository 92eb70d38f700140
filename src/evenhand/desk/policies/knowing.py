"""The clauses in force as the coach takes them, kept for a minute so that reading stays quick."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.core.cache import cache

from evenhand.desk.policies import queries
from evenhand.desk.policies.models import Version

SECONDS = 60
"""How long another process may still see what held before a change."""

_KEY = "policies-in-force"

Known = Mapping[str, Any]


def known(on: date, items: Iterable[str] = (), country: str = "") -> tuple[Known, ...]:
    """Each clause in force on that day as `{"clause", "rule", …}`, in the coach's terms.

    A clause for a product is left out when the customer's `items` are known and none is of it; one
    for a country when another is known.
    """
    words = " · ".join(items).lower()
    return tuple(
        one
        for one in _in_force(on)
        if (not words or one["product"].lower() in words)
        and (not country or one["country"] in {"", country.upper()})
    )


def forget() -> None:
    """Look again the next time: something was written."""
    cache.delete(_KEY)


def _in_force(on: date) -> tuple[Known, ...]:
    kept = cache.get(_KEY)
    if kept is None or kept[0] != on:
        kept = (on, tuple(map(_spoken, queries.in_force(on))))
        cache.set(_KEY, kept, SECONDS)
    found: tuple[Known, ...] = kept[1]
    return found


def _spoken(version: Version) -> Known:
    policy = version.clause.policy
    spoken = {
        "clause": version.clause.number,
        "rule": version.rule,
        "product": version.product or policy.product,
        "country": version.country or policy.country,
    }
    if version.most is None:
        return spoken
    within = {"within_days": version.within_days} if version.within_days else {}
    return {**spoken, "kind": version.kind, "most": version.most, **within}
