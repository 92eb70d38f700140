"""What this room asks of the journal, and the two sentences it speaks to PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from datetime import timedelta

from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from evenhand.desk.journal.models import Entry
from evenhand.desk.journal.queries import entries_after
from evenhand.desk.live.happenings import PATIENCE, Happening

MOST = 1000
LOOK_BEHIND = 200
CHANNEL = "evenhand_presence"


class LineLost(Exception):
    """The connection over which web processes hear one another has ended."""


def is_shared() -> bool:
    """Whether several web processes may stand on this database: on PostgreSQL, not on SQLite."""
    return connection.vendor == "postgresql"


def happenings_after(entry_id: int) -> list[Happening]:
    """What happened after that entry, oldest first; at most MOST + 1, which means too much."""
    return _happenings(entries_after(entry_id)[: MOST + 1])


def lately_before(entry_id: int) -> list[Happening]:
    """What may have become visible only after a page was made at that entry, oldest first.

    On PostgreSQL an entry with a lower id may belong to a transaction that ended later. SQLite
    has one writer, so there ids are in order and nothing can.
    """
    if not is_shared():
        return []
    lately = timezone.now() - timedelta(seconds=PATIENCE)
    near = entries_after(entry_id - LOOK_BEHIND).filter(pk__lte=entry_id, at__gte=lately)
    return _happenings(near)


def _happenings(entries: QuerySet[Entry]) -> list[Happening]:
    return [Happening(*row) for row in entries.values_list("pk", "kind", "conversation", "by")]


def notify(word: str) -> None:
    """Tell every web process on this PostgreSQL."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, word])


async def notifications() -> AsyncGenerator[str]:
    """What web processes tell one another, over a connection of its own. Raises LineLost."""
    import psycopg  # noqa: PLC0415 - a desk on SQLite does not load it
    from psycopg.conninfo import make_conninfo  # noqa: PLC0415 - a desk on SQLite does not load it

    keys = {
        "NAME": "dbname",
        "USER": "user",
        "PASSWORD": "password",
        "HOST": "host",
        "PORT": "port",
    }
    known = connection.settings_dict
    where = make_conninfo(**{keys[key]: str(known[key]) for key in keys if known[key]})
    try:
        async with await psycopg.AsyncConnection.connect(where, autocommit=True) as line:
            await line.execute(f"LISTEN {CHANNEL}")
            async for word in line.notifies():
                yield word.payload
    except psycopg.Error as lost:
        raise LineLost from lost
