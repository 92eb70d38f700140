"""Ids that become visible out of order, as PostgreSQL shows them, and SQLite never does."""

from __future__ import annotations

import threading

import pytest
from django.db import connection, transaction
from django.utils import timezone

from evenhand.desk.live import queries
from evenhand.desk.live.following import Follower, TooMuch
from tests.desk.live.entries import noted, noted_often

on_postgres = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite has one writer: its ids are in order"
)


class Slow:
    """An entry that is written now, by a transaction of its own that ends when told to."""

    def __init__(self) -> None:
        self.pk = 0
        self._is_written, self._may_end = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._write)
        self._thread.start()
        self._is_written.wait()

    def _write(self) -> None:
        with transaction.atomic():
            self.pk = noted(at=timezone.now())
            self._is_written.set()
            self._may_end.wait()
        connection.close()

    def commit(self) -> None:
        self._may_end.set()
        self._thread.join()


def looked(follower: Follower) -> list[int]:
    return [one.id for one in follower._look()]


@on_postgres
def test_an_entry_that_commits_after_a_later_one_is_still_told() -> None:
    follower = Follower()
    assert looked(follower) == []
    slow = Slow()
    later = noted()
    assert looked(follower) == [later]
    slow.commit()
    assert (slow.pk < later, looked(follower), looked(follower)) == (True, [slow.pk], [])


@on_postgres
def test_an_entry_under_way_when_following_begins_is_still_told() -> None:
    slow = Slow()
    noted()
    follower = Follower()
    assert looked(follower) == []
    slow.commit()
    assert looked(follower) == [slow.pk]


@on_postgres
def test_a_page_gets_what_committed_after_it_was_made_although_its_id_is_lower() -> None:
    slow = Slow()
    made_at = noted()
    slow.commit()
    assert slow.pk in [one.id for one in Follower()._missed(made_at)]


def test_a_page_misses_nothing_and_gets_nothing_it_knows() -> None:
    first, second = noted(), noted()
    assert [one.id for one in Follower()._missed(first)] == [second]
    assert Follower()._missed(None) == []


def test_following_goes_on_after_a_flood() -> None:
    follower = Follower()
    noted()
    assert looked(follower) == []
    newest = noted_often(queries.MOST + 1)
    with pytest.raises(TooMuch) as much:
        follower._look()
    assert much.value.newest == newest
    now = noted()
    assert looked(follower) == [now]
