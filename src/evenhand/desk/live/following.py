"""Asking the journal, in one thread and over one connection, for all streams together."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from asgiref.sync import sync_to_async
from django.db import connections

from evenhand.desk.journal.queries import latest_id
from evenhand.desk.live import queries
from evenhand.desk.live.happenings import Happening, Window

T = TypeVar("T")


class TooMuch(Exception):
    """More happened than can be told one by one; `newest` is where to go on."""

    def __init__(self, newest: int) -> None:
        super().__init__(newest)
        self.newest = newest


class Follower:
    """Follows the journal from where it stands at the first look."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="live")
        self._window: Window | None = None

    async def look(self) -> list[Happening]:
        """What has become visible since the last look. Raises TooMuch, DatabaseError."""
        return await self._ask(self._look)

    async def missed(self, after: int | None) -> list[Happening]:
        """What a page made at that entry does not know yet; nothing for a page that names none.

        Raises TooMuch, DatabaseError.
        """
        return await self._ask(lambda: self._missed(after))

    async def forget_connection(self) -> None:
        """Connect anew at the next look, as after a restart of the database."""
        await self._ask(connections.close_all)

    def close(self) -> None:
        """Let go of the thread and its connection."""
        self._thread.submit(connections.close_all)
        self._thread.shutdown(wait=False)

    async def _ask(self, question: Callable[[], T]) -> T:
        return await sync_to_async(question, thread_sensitive=False, executor=self._thread)()

    def _look(self) -> list[Happening]:
        window = self._opened()
        happenings = queries.happenings_after(window.floor)
        if len(happenings) > queries.MOST:
            self._window = _window_from(latest_id())
            raise TooMuch(self._window.newest)
        return window.new(happenings)

    def _missed(self, after: int | None) -> list[Happening]:
        self._opened()  # first, so that a look finds whatever comes after this answer
        if after is None:
            return []
        happenings = queries.happenings_after(after)
        newest = latest_id()
        if len(happenings) > queries.MOST or after > newest:
            raise TooMuch(newest)
        return [*queries.lately_before(after), *happenings]

    def _opened(self) -> Window:
        self._window = self._window or _window_from(latest_id())
        return self._window


def _window_from(newest: int) -> Window:
    """A window that knows what is visible now, and waits for what is missing in between."""
    floor = max(0, newest - queries.LOOK_BEHIND)
    return Window(floor, [one.id for one in queries.happenings_after(floor)])
