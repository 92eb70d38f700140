"""One open page's stream: what waits to be sent, never more than a page can catch up with."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator

from evenhand.desk.live import frames
from evenhand.desk.live.frames import Frame

MOST_WAITING = 256
KEEP_ALIVE = 15.0  # seconds; proxies give up on a line that is silent for longer
LASTS = 3600.0  # seconds after which a page comes back, and is asked again who it is


class Stream:
    """The frames for one page. Offering never waits; a page that reads too slowly is told to
    fetch everything, and its stream ends, upon which it comes back afresh."""

    def __init__(
        self, teammate: int, *, keep_alive: float = KEEP_ALIVE, lasts: float = LASTS
    ) -> None:
        self.teammate = teammate
        self._keep_alive, self._lasts = keep_alive, lasts
        self._waiting: list[Frame] = []
        self._sent_early: frozenset[int] = frozenset()
        self._wake = asyncio.Event()
        self._is_over = False

    def skip(self, entries: frozenset[int]) -> None:
        """Never send these: the page got them while it caught up."""
        self._sent_early = entries
        self._waiting = [frame for frame in self._waiting if frame.entry not in entries]

    def offer(self, frame: Frame) -> None:
        """Send `frame` when the page reads again."""
        if self._is_over or frame.entry in self._sent_early:
            return
        self._waiting.append(frame)
        if len(self._waiting) > MOST_WAITING:
            self.drop(max(one.entry for one in self._waiting))
        self._wake.set()

    def drop(self, newest: int) -> None:
        """Leave out what waits, tell the page to fetch everything, and end."""
        self._waiting = [frames.reload(newest)]
        self.end()

    def end(self) -> None:
        """Send what waits, and no more."""
        self._is_over = True
        self._wake.set()

    async def chunks(self) -> AsyncGenerator[bytes]:
        """What is to be sent, as it comes; a comment when nothing came for a while."""
        until = time.monotonic() + self._lasts
        while time.monotonic() < until:
            try:
                await asyncio.wait_for(self._wake.wait(), self._keep_alive)
            except TimeoutError:
                yield frames.STILL_HERE
                continue
            self._wake.clear()
            waiting, self._waiting = self._waiting, []
            if waiting:
                yield b"".join(frame.text for frame in waiting)
            if self._is_over and not self._waiting:
                return
