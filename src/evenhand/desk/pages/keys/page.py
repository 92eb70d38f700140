"""The keys as they are shown, built once from queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from evenhand.desk.people import queries
from evenhand.desk.people.models import Key

MOST = 200


@dataclass(frozen=True)
class Shown:
    """A key without its token. `counts` is whether it still opens anything."""

    pk: int
    name: str
    by: str
    ends_at: datetime
    used_at: datetime | None
    counts: bool


def keys_shown() -> tuple[Shown, ...]:
    """The newest keys, in one statement."""
    now = timezone.now()
    return tuple(_shown(key, now) for key in queries.keys()[:MOST])


def _shown(key: Key, now: datetime) -> Shown:
    return Shown(
        pk=key.pk,
        name=key.name,
        by=str(key.by),
        ends_at=key.ends_at,
        used_at=key.used_at,
        counts=key.ends_at > now and key.by.is_active,
    )
