"""The real server, what fetches from it, and a line that can be cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.db import connections

from evenhand.desk.channels.email.fetching import Watches
from evenhand.desk.channels.email.imap.watching import Pace
from evenhand.desk.channels.email.taking import Taker
from tests.desk.channels.email.imap.serving import Dovecot, Line

QUICK = Pace(poll=0.3, first_pause=0.2, longest_pause=0.5, lasting_pause=60, note_visit=0)


@pytest.fixture
def server() -> Dovecot:
    """The server that the environment names."""
    running = Dovecot.running()
    if running is None:
        pytest.skip("EVENHAND_TEST_IMAP names no server: .ci/run starts one")
    return running


@pytest.fixture
def fetching() -> Iterator[Callable[[], None]]:
    """What `fetch` runs; calling it looks for mailboxes that are new or changed."""
    taker = Taker()
    taker.start()
    watches = Watches(QUICK)
    yield watches.look
    watches.stop()
    taker.stop()
    taker.join(timeout=10)
    connections.close_all()


@pytest.fixture
def line(server: Dovecot) -> Iterator[Line]:
    """A line to the server that can be cut."""
    opened = Line(server.port)
    opened.start()
    yield opened
    opened.close()
