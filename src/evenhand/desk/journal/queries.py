"""Reading the journal."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Max, QuerySet, Subquery
from django.db.models.functions import Coalesce

from evenhand.desk.journal.models import Entry

LOOKED_THROUGH = 3000


def entries_after(entry_id: int) -> QuerySet[Entry]:
    """What happened after that entry, oldest first."""
    return Entry.objects.filter(pk__gt=entry_id).order_by("pk")


def entries_of(conversation_id: int) -> QuerySet[Entry]:
    """What happened in one conversation, oldest first."""
    return Entry.objects.filter(conversation=conversation_id).order_by("pk")


def latest() -> Coalesce:
    """The newest entry's id, 0 when nothing has happened yet, as a column of any statement."""
    return Coalesce(Subquery(Entry.objects.order_by("-pk").values("pk")[:1]), 0)


def latest_id() -> int:
    """The newest entry's id, 0 when nothing has happened yet."""
    return Entry.objects.aggregate(latest=Max("pk"))["latest"] or 0


def active_since(moment: datetime) -> QuerySet[Entry, int | None]:
    """The ids of teammates who did something since that aware moment.

    Only the newest LOOKED_THROUGH entries are looked through, so that it costs the same on a desk
    of any age.
    """
    rows = Entry.objects.filter(pk__gt=latest() - LOOKED_THROUGH, at__gte=moment)
    return rows.filter(by__isnull=False).values_list("by", flat=True)
