"""Reading the journal."""

from __future__ import annotations

from django.db.models import Max, QuerySet, Subquery
from django.db.models.functions import Coalesce

from evenhand.desk.journal.models import Entry


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
