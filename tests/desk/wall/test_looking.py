"""One look for a crowd, and never one that began before somebody asked."""

from __future__ import annotations

import asyncio
import threading
from datetime import UTC, datetime

from django.db import OperationalError

from evenhand.desk.testimonials.actions.publishing import turn_over
from evenhand.desk.wall.showing.looking import Edition, Looking

LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


class Book:
    """An edition that is read slowly: a look ends when it may."""

    def __init__(self) -> None:
        self.number, self.looks = 1, 0
        self.is_read, self.may_end = threading.Event(), threading.Event()

    def read(self) -> Edition:
        self.looks += 1
        found = self.number
        self.is_read.set()
        assert self.may_end.wait(20)
        return found, LONG_AGO


async def told(book: Book) -> list[Edition | None]:
    """What one gets who asks first, and fifty who ask after a change while the first waits."""
    looking = Looking(book.read)
    first = asyncio.create_task(looking.edition())
    await asyncio.to_thread(book.is_read.wait)
    book.number = 2
    rest = [asyncio.create_task(looking.edition()) for _ in range(50)]
    await asyncio.sleep(0)
    book.may_end.set()
    return [await first, *await asyncio.gather(*rest)]


def test_who_asks_after_a_change_is_told_of_it_though_a_look_is_under_way() -> None:
    book = Book()
    first, *rest = asyncio.run(told(book))
    assert (first, set(rest), book.looks) == ((1, LONG_AGO), {(2, LONG_AGO)}, 2)


def test_who_leaves_while_waiting_spoils_it_for_nobody() -> None:
    async def left() -> Edition | None:
        looking, book.number = Looking(book.read), 3
        leaving, staying = (asyncio.create_task(looking.edition()) for _ in range(2))
        await asyncio.to_thread(book.is_read.wait)
        leaving.cancel()
        book.may_end.set()
        return await staying

    book = Book()
    assert asyncio.run(left()) == (3, LONG_AGO)


def test_it_serves_one_event_loop_after_another() -> None:
    looking = Looking()
    before = asyncio.run(looking.edition())
    turn_over()
    after = asyncio.run(looking.edition())
    looking.close()
    assert (before, after and after[0]) == (None, 1)


def test_a_database_that_does_not_answer_is_left_to_django() -> None:
    def broken() -> Edition:
        raise OperationalError

    looking = Looking(broken)
    assert [asyncio.run(looking.edition()) for _ in range(2)] == [None, None]
