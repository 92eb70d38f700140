"""Handing signals on: to this process on SQLite, to every web process on PostgreSQL."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import asdict

from asgiref.sync import sync_to_async

from evenhand.desk.live import queries
from evenhand.desk.live.presence import Told

log = logging.getLogger(__name__)
PAUSE = 2.0  # seconds before a lost line is tried again

Hear = Callable[[Told], None]


async def tell(told: Told, hear: Hear) -> None:
    """Let every process that shares the database hear it. `hear` is this process's own ear."""
    if queries.is_shared():
        await sync_to_async(queries.notify)(json.dumps(asdict(told)))
    else:
        hear(told)


async def follow(hear: Hear) -> None:
    """Hear what others tell until cancelled; returns at once where there are no others."""
    while queries.is_shared():
        try:
            async with aclosing(queries.notifications()) as words:
                async for word in words:
                    hear(Told(**json.loads(word)))
        except queries.LineLost:
            log.warning("The line to PostgreSQL was lost; presence comes back in a moment.")
        await asyncio.sleep(PAUSE)
