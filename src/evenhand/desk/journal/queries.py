"""Reading the journal."""

from __future__ import annotations

from django.db.models import Max, QuerySet

from evenhand.desk.journal.models import Entry


def entries_after(entry_id: int) -> QuerySet[Entry]:
    """What happened after that entry, oldest first."""
    return Entry.objects.filter(pk__gt=entry_id).order_by("pk")


def entries_of(conversation_id: int) -> QuerySet[Entry]:
    """What happened in one conversation, oldest first."""
    return Entry.objects.filter(conversation=conversation_id).order_by("pk")


def latest_id() -> int:
    """The newest entry's id, 0 when nothing has happened yet."""
    return Entry.objects.aggregate(latest=Max("pk"))["latest"] or 0
