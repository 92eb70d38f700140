"""The process that brings mail in: a thread for each mailbox, for the port, and for taking in."""

from __future__ import annotations

import logging
import queue
import threading
import time
from datetime import datetime, timedelta

from django.db import DatabaseError, close_old_connections

from evenhand.desk import env
from evenhand.desk.channels.email import queries
from evenhand.desk.channels.email.actions.taking_in import MOST_AT_ONCE, take_in, take_in_the_rest
from evenhand.desk.channels.email.imap.watching import Pace, Watch
from evenhand.desk.channels.email.models import Letter
from evenhand.desk.channels.email.port import Port

log = logging.getLogger(__name__)
LOOK_FOR_MAILBOXES = 5.0


def fetch() -> None:
    """Bring mail in until the process is stopped."""
    taker = Taker()
    taker.start()
    if env.SMTP_PORT():
        Port(env.SMTP_HOST(), env.SMTP_PORT(), taker.put).start()
    watches = Watches(taker)
    while True:
        watches.look()
        time.sleep(LOOK_FOR_MAILBOXES)


class Taker(threading.Thread):
    """Takes in what is kept, in the order in which it came."""

    def __init__(self) -> None:
        super().__init__(name="taking in", daemon=True)
        self.waiting: queue.SimpleQueue[Letter | None] = queue.SimpleQueue()

    def put(self, letter: Letter) -> None:
        """A letter has been kept."""
        self.waiting.put(letter)

    def stop(self) -> None:
        """End once everything put in before is done."""
        self.waiting.put(None)

    def run(self) -> None:
        """First what a stopped process left behind, then what comes."""
        while self._rest() == MOST_AT_ONCE:
            continue
        while letter := self.waiting.get():
            close_old_connections()
            try:
                take_in(letter)
            except (DatabaseError, OSError) as wrong:
                log.warning("Letter %s is taken in later: %s", letter.pk, type(wrong).__name__)
        close_old_connections()

    def _rest(self) -> int:
        try:
            return take_in_the_rest(timedelta())
        except DatabaseError:
            log.exception("What was left behind is taken in later")
            return 0


class Watches:
    """A thread for each mailbox that is fetched, begun anew when its settings change."""

    def __init__(self, taker: Taker, pace: Pace | None = None) -> None:
        self.taker, self.pace = taker, pace
        self.running: dict[tuple[int, datetime], Watch] = {}

    def look(self) -> None:
        """Start and stop threads so that they fit the mailboxes that there are."""
        try:
            wanted = {
                (mailbox.pk, mailbox.changed_at): mailbox for mailbox in queries.fetched_mailboxes()
            }
        except DatabaseError:
            log.exception("The mailboxes cannot be looked up just now")
            return
        finally:
            close_old_connections()
        for settings in [*self.running]:
            if settings not in wanted:
                self.running.pop(settings).stop()
        for settings, mailbox in wanted.items():
            if settings not in self.running:
                self.running[settings] = Watch(mailbox, self.taker.put, self.pace)
                self.running[settings].start()

    def stop(self) -> None:
        """Stop every thread."""
        for watch in self.running.values():
            watch.stop()
        for watch in self.running.values():
            watch.join(timeout=10)
