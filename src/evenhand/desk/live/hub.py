"""The open streams of this web process, and the one task that feeds them all."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Iterable
from contextlib import aclosing
from contextvars import Context

from django.db import DatabaseError

from evenhand.desk.live import frames, sharing
from evenhand.desk.live.following import Follower, TooMuch
from evenhand.desk.live.presence import Change, Presence, Told, without
from evenhand.desk.live.streams import Stream

log = logging.getLogger(__name__)
POLL = 0.3  # seconds between two looks at the journal
MOST_EACH = 250  # streams of one teammate: far more than anybody has pages


class Hub:
    """Follows the journal while somebody listens: one look for all, however many pages are open.

    Lives on one event loop: nothing in it may be called from a thread.
    """

    def __init__(self) -> None:
        self.presence = Presence()
        self.streams: set[Stream] = set()
        self._follower = Follower()
        self._tasks: list[asyncio.Task[None]] = []

    async def listen(self, teammate: int, after: int | None) -> AsyncGenerator[bytes]:
        """A page's stream: what it missed after that entry, then what happens, until it leaves."""
        stream = Stream(teammate)
        self._join(stream)
        try:
            yield frames.HELLO + await self._catch_up(stream, after)
            async with aclosing(stream.chunks()) as chunks:
                async for chunk in chunks:
                    yield chunk
        finally:
            self._leave(stream)

    def is_full_for(self, teammate: int) -> bool:
        """Whether a teammate has as many streams open as one may have."""
        return sum(stream.teammate == teammate for stream in self.streams) >= MOST_EACH

    def hear(self, told: Told) -> None:
        """Take in what a page said about its teammate, and tell the other pages."""
        self._spread(self.presence.hear(told))

    async def keep_closed(self) -> None:
        """End every stream, and those that requests under way still open, until cancelled."""
        while True:
            for stream in self.streams:
                stream.end()
            await asyncio.sleep(0.1)

    def _join(self, stream: Stream) -> None:
        self.streams.add(stream)
        if not self._tasks:
            self._follower = Follower()
            apart = Context()  # the tasks outlive the request that happens to start them
            self._tasks = [
                asyncio.create_task(self._follow(), context=apart),
                asyncio.create_task(sharing.follow(self.hear), context=apart.copy()),
            ]

    def _leave(self, stream: Stream) -> None:
        self.streams.discard(stream)
        if self.streams:
            return
        while self._tasks:
            self._tasks.pop().cancel()
        self._follower.close()

    async def _catch_up(self, stream: Stream, after: int | None) -> bytes:
        there = [
            frames.presence(one, people)
            for one in self.presence.conversations()
            if (people := without(self.presence.people(one), stream.teammate))
        ]
        try:
            missed = [frames.entry(one) for one in await self._follower.missed(after)]
        except TooMuch as much:
            missed = [frames.reload(much.newest)]
        stream.skip(frozenset(frame.entry for frame in missed))
        return b"".join(frame.text for frame in [*missed, *there])

    async def _follow(self) -> None:
        while True:
            self._spread(self.presence.expire())
            try:
                for happening in await self._follower.look():
                    self._offer(frames.entry(happening))
            except TooMuch as much:
                for stream in self.streams:
                    stream.drop(much.newest)
            except DatabaseError:  # it may be restarting: pages wait, and miss nothing
                log.warning("The journal could not be read and is asked again.")
                await self._follower.forget_connection()
            await asyncio.sleep(POLL)

    def _offer(self, frame: frames.Frame) -> None:
        for stream in self.streams:
            stream.offer(frame)

    def _spread(self, changes: Iterable[Change]) -> None:
        for change in changes:
            for stream in self.streams:
                people = change.seen_by(stream.teammate)
                if people is not None:
                    stream.offer(frames.presence(change.conversation, people))


hub = Hub()
