from __future__ import annotations

import asyncio

from evenhand.desk.live import frames
from evenhand.desk.live.frames import Frame
from evenhand.desk.live.streams import MOST_WAITING, Stream


def numbered(number: int) -> Frame:
    return Frame(f"{number};".encode(), number)


async def read(stream: Stream) -> list[bytes]:
    """Everything until the stream ends."""
    return [chunk async for chunk in stream.chunks()]


def ended(*offered: Frame, skip: frozenset[int] = frozenset()) -> list[bytes]:
    """What a page gets of `offered` when its stream ends afterwards."""

    async def run() -> list[bytes]:
        stream = Stream(1)
        for frame in offered:
            stream.offer(frame)
        stream.skip(skip)
        stream.end()
        return await read(stream)

    return asyncio.run(run())


def test_a_stream_gives_what_was_offered_in_order() -> None:
    assert ended(numbered(1), numbered(2)) == [b"1;2;"]


def test_a_stream_that_ends_empty_gives_nothing() -> None:
    assert ended() == []


def test_a_stream_never_sends_what_the_page_caught_up_with() -> None:
    assert ended(numbered(1), numbered(2), skip=frozenset({1})) == [b"2;"]


def test_a_stream_skips_what_is_offered_later_as_well() -> None:
    async def run() -> list[bytes]:
        stream = Stream(1)
        stream.skip(frozenset({1}))
        stream.offer(numbered(1))
        stream.offer(numbered(2))
        stream.end()
        return await read(stream)

    assert asyncio.run(run()) == [b"2;"]


def test_a_page_that_reads_too_slowly_is_told_to_fetch_everything() -> None:
    offered = [numbered(number) for number in range(1, MOST_WAITING + 10)]
    assert ended(*offered) == [frames.reload(MOST_WAITING + 1).text]


def test_a_full_queue_is_not_yet_too_slow() -> None:
    offered = [numbered(number) for number in range(1, MOST_WAITING + 1)]
    assert ended(*offered) == [b"".join(frame.text for frame in offered)]


def test_a_stream_ends_by_itself_so_that_rights_are_asked_again() -> None:
    async def run() -> list[bytes]:
        return await read(Stream(1, lasts=0))

    assert asyncio.run(run()) == []


def test_a_silent_stream_shows_that_it_is_alive() -> None:
    async def run() -> list[bytes]:
        stream = Stream(1, keep_alive=0.001)
        chunks = stream.chunks()
        got = [await anext(chunks)]
        stream.offer(numbered(1))
        stream.end()
        return got + [chunk async for chunk in chunks]

    first, *rest = asyncio.run(run())
    assert first == frames.STILL_HERE
    assert rest[-1] == b"1;"
