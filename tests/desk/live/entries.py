"""Journal entries, written without drawing their consequences."""

from __future__ import annotations

from datetime import UTC, datetime

from evenhand.desk.journal.models import Entry

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def noted(conversation: int = 12, by: int | None = None, at: datetime = LONG_AGO) -> int:
    """A teammate wrote a note. Returns the entry's id."""
    values = {"note": 1}
    return Entry.objects.create(
        kind="NoteWritten", conversation=conversation, by=by, values=values, at=at
    ).pk


def noted_often(times: int) -> int:
    """Many notes at once. Returns the newest entry's id."""
    entry = {"kind": "NoteWritten", "values": {"note": 1}, "at": LONG_AGO}
    Entry.objects.bulk_create(Entry(**entry) for _ in range(times))
    return Entry.objects.latest("pk").pk
