"""The two addresses, asked over real sockets of the real web server."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from django.db import connection

from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox.models import Conversation, Listing
from evenhand.desk.journal.queries import latest_id
from evenhand.desk.live.hub import hub
from evenhand.desk.people.models import Teammate
from tests.desk.live.entries import noted
from tests.desk.live.serving import PATIENCE, Event, Served, served

STREAMED = {
    "content-type": "text/event-stream",
    "content-encoding": "identity",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
}


@pytest.fixture
def desk() -> Iterator[Served]:
    with served() as running:
        yield running


@pytest.fixture
def rosa() -> Teammate:
    return Teammate.objects.create(email="rosa@example.org", name="Rosa Diaz")


@pytest.fixture
def tomas() -> Teammate:
    return Teammate.objects.create(email="tomas@example.org", name="Tomás Brandt")


@pytest.fixture
def conversation() -> Conversation:
    penny = Customer.objects.create(name="Penny Marsh")
    made = Conversation.objects.create(customer=penny, channel="email", subject="Pajamas")
    Listing.objects.create(conversation=made)
    return made


def wait_until(is_so: Callable[[], bool]) -> None:
    """Wait for what is to come about by itself; fails when it does not."""
    until = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.02)


def open_connections() -> int:
    """How many connections to the test's database this process holds."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            )
            return cursor.fetchone()[0]
    name = str(connection.settings_dict["NAME"])
    links = list(Path("/proc/self/fd").iterdir())
    return sum(link.exists() and str(link.readlink()) == name for link in links)


def test_a_page_hears_what_it_missed_and_what_happens(desk: Served, rosa: Teammate) -> None:
    before = latest_id()
    missed = noted(1)
    page = desk.page(rosa, before)
    heard = page.events()
    assert next(heard).id == str(missed)
    later = [noted(2), noted(3)]
    assert [next(heard).id, next(heard).id] == [str(one) for one in later]


def test_the_stream_asks_nobody_to_hold_it_back(desk: Served, rosa: Teammate) -> None:
    page = desk.page(rosa, 0)
    assert page.status == 200
    assert {name: page.headers[name] for name in STREAMED} == STREAMED
    assert next(page.blocks()) == ["retry: 2000"]


def test_the_browsers_last_event_goes_before_the_pages_own(desk: Served, rosa: Teammate) -> None:
    noted(1)
    second = noted(2)
    third = noted(3)
    page = desk.page(rosa, 0, f"Last-Event-ID: {second}")
    assert next(page.events()).id == str(third)


def test_an_event_holds_ids_only(desk: Served, rosa: Teammate) -> None:
    newest = noted(12, by=rosa.pk)
    page = desk.page(rosa, newest - 1)
    event = next(page.events())
    assert event == Event(
        "entry", {"kind": "NoteWritten", "conversation": 12, "by": rosa.pk}, str(newest)
    )


def test_a_visitor_gets_no_stream(desk: Served) -> None:
    assert desk.open("/live/?after=0").status == 401
    assert desk.open("/live/presence/", "Cookie: csrftoken=" + "a" * 32,
                     "X-CSRFToken: " + "a" * 32, method="POST").status == 401  # fmt: skip


def test_asking_for_the_head_tells_whether_one_is_signed_in(desk: Served, rosa: Teammate) -> None:
    assert desk.open("/live/", method="HEAD").status == 401
    cookie = f"Cookie: {desk.sign_in(rosa)}"
    assert desk.open("/live/", cookie, method="HEAD").status == 200


def test_teammates_see_each_other(
    desk: Served, rosa: Teammate, tomas: Teammate, conversation: Conversation
) -> None:
    page = desk.page(rosa, latest_id())
    heard = page.events()
    said = f"conversation={conversation.pk}&page=a&doing="
    assert desk.tell(tomas, said + "writing") == 204
    seen = [{"id": tomas.pk, "name": "Tomás Brandt", "initials": "TB", "doing": "writing"}]
    assert next(heard) == Event("presence", {"conversation": conversation.pk, "people": seen}, "")
    assert desk.tell(tomas, said + "away") == 204
    assert next(heard) == Event("presence", {"conversation": conversation.pk, "people": []}, "")


def test_presence_that_makes_no_sense_is_refused(
    desk: Served, rosa: Teammate, conversation: Conversation
) -> None:
    assert desk.tell(rosa, f"conversation={conversation.pk}&page=a&doing=dancing") == 400
    assert desk.tell(rosa, f"conversation={conversation.pk + 1}&page=a&doing=looking") == 404


def test_a_page_that_leaves_is_let_go(desk: Served, rosa: Teammate) -> None:
    first, second = desk.page(rosa, 0), desk.page(rosa, 0)
    next(first.blocks()), next(second.blocks())
    assert len(hub.streams) == 2
    first.close()
    wait_until(lambda: len(hub.streams) == 1)
    second.close()
    wait_until(lambda: len(hub.streams) == 0)


def test_nobody_opens_streams_without_end(
    desk: Served, rosa: Teammate, tomas: Teammate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evenhand.desk.live.hub.MOST_EACH", 1)
    next(desk.page(rosa, 0).blocks())
    assert desk.page(rosa, 0).status == 429
    assert desk.page(tomas, 0).status == 200


def test_stopping_the_server_ends_its_streams_whole(desk: Served, rosa: Teammate) -> None:
    blocks = desk.page(rosa, 0).blocks()
    assert next(blocks) == ["retry: 2000"]
    desk.stop()
    assert list(blocks) == []


@pytest.mark.thorough
def test_two_hundred_pages_hear_the_same(desk: Served, rosa: Teammate) -> None:
    before = latest_id()
    pages = [desk.page(rosa, before) for _ in range(200)]
    heard = [page.events() for page in pages]
    written = [noted(number) for number in range(5)]
    told = [[int(event.id) for event in islice(events, 5)] for events in heard]
    assert told == [written] * 200


def test_an_open_stream_holds_no_connection_of_its_own(desk: Served, rosa: Teammate) -> None:
    pages = [desk.page(rosa, latest_id()) for _ in range(20)]
    noted()
    for page in pages:
        next(page.events())
    wait_until(lambda: open_connections() <= 3)


def test_signing_in_again_is_asked_of_every_new_stream(desk: Served, rosa: Teammate) -> None:
    cookie = f"Cookie: {desk.sign_in(rosa)}"
    Teammate.objects.filter(pk=rosa.pk).update(is_active=False)
    assert desk.open("/live/?after=0", cookie).status == 401
