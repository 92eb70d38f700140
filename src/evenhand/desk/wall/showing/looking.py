"""Asking which edition of the public words it is, off the event loop and over one connection."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from django.db import Error, connections

from evenhand.desk.testimonials import queries

PATIENCE = 5.0
"""Seconds after which a connection that nobody needed is let go."""

Edition = tuple[int, datetime]


class Looking:
    """One look answers all who asked before it began, however many they are.

    So what is answered after a withdrawal is never from before it, in any web process, and a crowd
    costs one statement. Lives on one event loop at a time.
    """

    def __init__(self, read: Callable[[], Edition | None] | None = None) -> None:
        self._read = read or _read
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="wall")
        self._under_way: asyncio.Task[Edition | None] | None = None
        self._next: asyncio.Task[Edition | None] | None = None
        self._leaving: asyncio.TimerHandle | None = None

    async def edition(self) -> Edition | None:
        """The number of the edition and when it began; None where nothing was ever public, or the
        database does not answer."""
        if self._next is None or self._next.done():
            self._next = asyncio.create_task(self._look_after(self._under_way))
        return await asyncio.shield(self._next)

    def close(self) -> None:
        """Let go of the connection; the next look opens another."""
        self._thread.submit(connections.close_all).result()

    async def _look_after(self, before: asyncio.Task[Edition | None] | None) -> Edition | None:
        if before is not None and not before.done():
            await asyncio.wait([before])
        self._under_way, self._next = self._next, None  # who asks from here on waits for another
        loop = asyncio.get_running_loop()
        if self._leaving is not None:
            self._leaving.cancel()
        self._leaving = loop.call_later(PATIENCE, self._thread.submit, connections.close_all)
        return await loop.run_in_executor(self._thread, self._look)

    def _look(self) -> Edition | None:
        try:
            return self._read()
        except Error:  # it may be restarting: connect anew, and let Django say what is wrong
            connections.close_all()
            return None


def _read() -> Edition | None:
    found = queries.edition()
    return (found.number, found.at) if found.number else None
