"""The process that brings mail in and keeps it: a thread for each mailbox, and one for the port."""

from __future__ import annotations

import logging
import time
from datetime import datetime

from django.db import DatabaseError, close_old_connections

from evenhand.desk import env
from evenhand.desk.channels.email import queries
from evenhand.desk.channels.email.imap.watching import Pace, Watch
from evenhand.desk.channels.email.port import Port

log = logging.getLogger(__name__)
LOOK_FOR_MAILBOXES = 5.0


def fetch() -> None:
    """Bring mail in until the process is stopped."""
    if env.SMTP_PORT():
        Port(env.SMTP_HOST(), env.SMTP_PORT()).start()
    watches = Watches()
    while True:
        watches.look()
        time.sleep(LOOK_FOR_MAILBOXES)


class Watches:
    """A thread for each mailbox that is fetched, begun anew when its settings change."""

    def __init__(self, pace: Pace | None = None) -> None:
        self.pace = pace
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
                self.running[settings] = Watch(mailbox, self.pace)
                self.running[settings].start()

    def stop(self) -> None:
        """Stop every thread."""
        for watch in self.running.values():
            watch.stop()
        for watch in self.running.values():
            watch.join(timeout=10)
