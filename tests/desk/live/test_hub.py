"""The hub on a real journal, each test on an event loop of its own."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable

from asgiref.sync import sync_to_async
from django.db import connection, connections

from evenhand.desk.live import frames, queries
from evenhand.desk.live.hub import Hub
from evenhand.desk.live.presence import Doing, Told
from evenhand.desk.live.streams import MOST_WAITING
from tests.desk.live.entries import noted, noted_often

ROSA, TOMAS = 1, 2
write = sync_to_async(noted)
write_often = sync_to_async(noted_often)


def on_a_loop(scenario: Callable[[Hub], Awaitable[None]]) -> None:
    """Run `scenario` with a hub of its own, and leave no connection behind."""

    async def run() -> None:
        await scenario(Hub())
        await sync_to_async(connections.close_all)()

    asyncio.run(run())


class Page:
    """A page that reads its stream event by event."""

    def __init__(self, hub: Hub, teammate: int, after: int | None) -> None:
        self._stream: AsyncGenerator[bytes] = hub.listen(teammate, after)
        self._waiting: list[bytes] = []

    async def event(self) -> tuple[str, str, dict[str, object]]:
        """The next event: what it is, its id or nothing, its data."""
        while not self._waiting:
            chunk = await anext(self._stream)
            blocks = [block for block in chunk.split(b"\n\n") if block.startswith(b"event: ")]
            self._waiting += blocks
        fields = dict(line.split(": ", 1) for line in self._waiting.pop(0).decode().split("\n"))
        return fields["event"], fields.get("id", ""), json.loads(fields["data"])

    async def ids(self, number: int) -> list[int]:
        return [int((await self.event())[1]) for _ in range(number)]

    async def leave(self) -> None:
        await self._stream.aclose()


async def opened(hub: Hub, teammate: int, after: int | None) -> Page:
    """A page that has caught up: it has got what the stream begins with."""
    page = Page(hub, teammate, after)
    first = await anext(page._stream)
    assert first.startswith(frames.HELLO)
    page._waiting = [block for block in first.split(b"\n\n") if block.startswith(b"event: ")]
    return page


def told(teammate: int, doing: Doing = "looking", conversation: int = 12) -> Told:
    return Told(
        teammate, {ROSA: "Rosa Diaz", TOMAS: "Tomás Brandt"}[teammate], "p", conversation, doing
    )


def test_a_page_catches_up_and_then_follows_in_order() -> None:
    async def scenario(hub: Hub) -> None:
        missed = [await write(), await write()]
        page = await opened(hub, ROSA, missed[0] - 1)
        later = [await write(), await write()]
        assert await page.ids(4) == missed + later
        await page.leave()

    on_a_loop(scenario)


def test_every_page_gets_every_entry_once() -> None:
    async def scenario(hub: Hub) -> None:
        first = await write()
        pages = []
        written = [first]
        for _ in range(5):
            pages.append(await opened(hub, ROSA, first - 1))
            written.append(await write())
        written.append(await write())
        assert [await page.ids(len(written)) for page in pages] == [written] * 5
        for page in pages:
            await page.leave()

    on_a_loop(scenario)


def test_a_page_that_names_no_entry_begins_now() -> None:
    async def scenario(hub: Hub) -> None:
        await write()
        page = await opened(hub, ROSA, None)
        now = await write()
        assert await page.ids(1) == [now]
        await page.leave()

    on_a_loop(scenario)


def test_a_page_far_behind_is_told_to_fetch_everything() -> None:
    async def scenario(hub: Hub) -> None:
        first = await write()
        newest = await write_often(queries.MOST)
        page = await opened(hub, ROSA, first - 1)
        assert await page.event() == ("reload", str(newest), {})
        now = await write()
        assert await page.ids(1) == [now]
        await page.leave()

    on_a_loop(scenario)


def test_a_page_just_not_too_far_behind_gets_all() -> None:
    async def scenario(hub: Hub) -> None:
        first = await write()
        newest = await write_often(queries.MOST)
        page = await opened(hub, ROSA, first)
        assert await page.ids(queries.MOST) == list(range(first + 1, newest + 1))
        await page.leave()

    on_a_loop(scenario)


def test_a_page_ahead_of_a_restored_journal_is_told_to_fetch_everything() -> None:
    async def scenario(hub: Hub) -> None:
        newest = await write()
        page = await opened(hub, ROSA, newest + 50)
        assert await page.event() == ("reload", str(newest), {})
        await page.leave()

    on_a_loop(scenario)


def test_a_flood_ends_the_streams_with_a_reload() -> None:
    async def scenario(hub: Hub) -> None:
        first = await write()
        page = await opened(hub, ROSA, first)
        newest = await write_often(queries.MOST + MOST_WAITING)
        assert await page.event() == ("reload", str(newest), {})
        assert [chunk async for chunk in page._stream] == []

    on_a_loop(scenario)


def test_the_journal_is_asked_as_often_for_many_pages_as_for_one() -> None:
    async def scenario(hub: Hub) -> None:
        first = await write()
        pages = [await opened(hub, ROSA, first)]
        asked = [await questions(hub)]
        pages += [await opened(hub, ROSA, first) for _ in range(49)]
        asked.append(await questions(hub))
        assert asked == [1, 1]
        for page in pages:
            await page.leave()

    on_a_loop(scenario)


async def questions(hub: Hub) -> int:
    """How many statements one look at the journal takes, as the database counts them."""
    follower = hub._follower
    counted = 0

    def count(execute, sql, params, many, context):
        nonlocal counted
        counted += 1
        return execute(sql, params, many, context)

    def look() -> None:
        with connection.execute_wrapper(count):
            follower._look()

    await follower._ask(look)
    return counted


def test_nothing_is_asked_when_nobody_listens() -> None:
    async def scenario(hub: Hub) -> None:
        page = await opened(hub, ROSA, None)
        follower, tasks = hub._follower, list(hub._tasks)
        await page.leave()
        await asyncio.wait(tasks)
        assert (hub.streams, hub._tasks) == (set(), [])
        assert follower._thread._shutdown
        again = await opened(hub, ROSA, None)
        now = await write()
        assert await again.ids(1) == [now]
        await again.leave()

    on_a_loop(scenario)


def test_closing_ends_every_stream_and_those_opened_meanwhile() -> None:
    async def scenario(hub: Hub) -> None:
        page = await opened(hub, ROSA, None)
        closing = asyncio.create_task(hub.keep_closed())
        assert [chunk async for chunk in page._stream] == []
        assert [chunk async for chunk in hub.listen(ROSA, None)] == [frames.HELLO]
        assert hub.streams == set()
        closing.cancel()

    on_a_loop(scenario)


def test_colleagues_see_who_is_there_and_nobody_sees_themselves() -> None:
    async def scenario(hub: Hub) -> None:
        rosa, tomas = await opened(hub, ROSA, None), await opened(hub, TOMAS, None)
        hub.hear(told(TOMAS))
        hub.hear(told(ROSA, "writing"))
        seen = [{"id": TOMAS, "name": "Tomás Brandt", "initials": "TB", "doing": "looking"}]
        assert await rosa.event() == ("presence", "", {"conversation": 12, "people": seen})
        seen = [{"id": ROSA, "name": "Rosa Diaz", "initials": "RD", "doing": "writing"}]
        assert await tomas.event() == ("presence", "", {"conversation": 12, "people": seen})
        hub.hear(told(TOMAS, "away"))
        assert await rosa.event() == ("presence", "", {"conversation": 12, "people": []})
        await rosa.leave()
        await tomas.leave()

    on_a_loop(scenario)


def test_a_page_that_opens_sees_who_was_there_before() -> None:
    async def scenario(hub: Hub) -> None:
        hub.hear(told(TOMAS))
        hub.hear(told(ROSA, conversation=13))
        page = await opened(hub, ROSA, None)
        event, _, data = await page.event()
        assert (event, data["conversation"]) == ("presence", 12)
        assert page._waiting == []
        await page.leave()

    on_a_loop(scenario)


def test_a_page_that_falls_silent_is_told_as_gone() -> None:
    async def scenario(hub: Hub) -> None:
        page = await opened(hub, ROSA, None)
        hub.hear(told(TOMAS))
        await page.event()
        hub.presence._clock = lambda: 1e12
        assert await page.event() == ("presence", "", {"conversation": 12, "people": []})
        await page.leave()

    on_a_loop(scenario)


def test_the_journal_is_followed_again_after_the_database_failed() -> None:
    async def scenario(hub: Hub) -> None:
        page = await opened(hub, ROSA, None)
        await hub._follower._ask(break_connection)
        now = await write()
        assert await page.ids(1) == [now]
        await page.leave()

    on_a_loop(scenario)


def break_connection() -> None:
    """Close the connection behind Django's back."""
    connection.ensure_connection()
    connection.connection.close()
