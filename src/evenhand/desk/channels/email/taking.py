"""Taking in what has been kept, as it comes. Runs in the worker, beside the process that keeps."""

from __future__ import annotations

import logging
import threading
import time

from django.db import DatabaseError, close_old_connections

from evenhand.desk.channels.email.actions import take_in_waiting
from evenhand.desk.channels.email.queries import spare_syncing

log = logging.getLogger(__name__)
LOOK_EVERY = 0.25  # seconds between two looks when nothing waits
TRY_AGAIN_EVERY = 15.0


class Taker(threading.Thread):
    """Takes letters in, one after the other in the order in which they came, until stopped."""

    def __init__(self) -> None:
        super().__init__(name="taking in", daemon=True)
        self.stopping = threading.Event()
        self.after_start = True
        self.again_at = 0.0

    def stop(self) -> None:
        """End after the letters that are in hand."""
        self.stopping.set()

    def run(self) -> None:
        """Look for letters again and again."""
        while not self.stopping.is_set():
            close_old_connections()
            if not self._look():
                self.stopping.wait(LOOK_EVERY)
        close_old_connections()

    def _look(self) -> int:
        try:
            spare_syncing()  # a letter that a power cut leaves waiting is taken in again
            if time.monotonic() > self.again_at:
                self.again_at = time.monotonic() + TRY_AGAIN_EVERY
                take_in_waiting(again=True)
            found = take_in_waiting(after_start=self.after_start)
        except DatabaseError:
            log.exception("Letters are taken in later")
            return 0
        self.after_start = False
        return found


def take_in_as_they_come() -> None:
    """Take letters in until the process ends."""
    Taker().run()
