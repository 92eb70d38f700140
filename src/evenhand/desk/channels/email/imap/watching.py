"""One mailbox, one thread: connect, catch up, wait for news, and come back after every drop."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass

from django.db import DatabaseError, close_old_connections
from django.utils.translation import gettext as _
from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from evenhand.desk.channels.email.actions.keeping import CannotKeep
from evenhand.desk.channels.email.actions.mailboxes import troubled, visited
from evenhand.desk.channels.email.imap.connecting import connect, leave
from evenhand.desk.channels.email.imap.faults import CannotConnect
from evenhand.desk.channels.email.imap.fetching import catch_up
from evenhand.desk.channels.email.models import Mailbox

log = logging.getLogger(__name__)
LOOK_UP = 2.0  # seconds after which a waiting thread looks whether it should stop


@dataclass(frozen=True)
class Pace:
    """Seconds: between two looks without IDLE, until IDLE is begun anew, and the pauses."""

    poll: float = 30
    idle: float = 9 * 60  # RFC 2177 asks for less than 29 minutes; routers forget sooner
    after_news: float = 5  # what comes while IDLE begins is only seen at its end
    first_pause: float = 2
    longest_pause: float = 300
    lasting_pause: float = 15 * 60
    note_visit: float = 60


class Watch(threading.Thread):
    """Reads one mailbox until told to stop. Its troubles are kept on the mailbox."""

    def __init__(self, mailbox: Mailbox, pace: Pace | None = None) -> None:
        super().__init__(name=f"mailbox {mailbox.pk}", daemon=True)
        self.mailbox, self.pace = mailbox, pace or Pace()
        self.stopping = threading.Event()
        self.pause = self.pace.first_pause
        self.noted = 0.0

    def stop(self) -> None:
        """Let the thread end soon; what it is about to keep is kept."""
        self.stopping.set()

    def run(self) -> None:
        """Visit the mailbox again and again."""
        while not self.stopping.is_set():
            try:
                self._visit()
            except CannotConnect as wrong:
                self._rest(wrong.sentence, self.pace.lasting_pause if wrong.is_lasting else 0)
            except CannotKeep as full:
                self._rest(str(full))
            except (IMAPClientError, OSError, EOFError):
                self._rest(
                    _("%(host)s broke off; it is tried again.") % {"host": self.mailbox.host}
                )
            except Exception:  # whatever it is, mail must come again once it is over
                log.exception("Mailbox %s could not be read", self.mailbox.pk)
                self._rest(_("The mailbox could not be read: the log says more."))
        close_old_connections()

    def _visit(self) -> None:
        folder = connect(self.mailbox)
        try:
            can_idle = b"IDLE" in folder.server.capabilities()
            while not self.stopping.is_set():
                found = catch_up(folder)
                self._note_visit()
                close_old_connections()
                if can_idle:
                    self._idle(folder.server, self.pace.after_news if found else self.pace.idle)
                else:
                    self.stopping.wait(self.pace.poll)
                    folder.server.noop()
        finally:
            leave(folder.server)

    def _note_visit(self) -> None:
        self.pause = self.pace.first_pause
        if time.monotonic() - self.noted > self.pace.note_visit:
            visited(self.mailbox)
            self.noted = time.monotonic()

    def _idle(self, server: IMAPClient, seconds: float) -> None:
        """Wait until the server tells of news, but no longer than that."""
        until = time.monotonic() + seconds
        server.idle()
        while time.monotonic() < until and not self.stopping.is_set():
            began = time.monotonic()
            told = server.idle_check(timeout=LOOK_UP)
            is_woken = not told and time.monotonic() - began < LOOK_UP / 2  # as by a closed line
            if is_woken or any(line[-1] in {b"EXISTS", b"RECENT"} for line in told):
                break
        server.idle_done()

    def _rest(self, sentence: str, seconds: float = 0) -> None:
        """Keep what is wrong, and wait: longer each time, so that no server is hammered."""
        self.noted = 0.0
        try:
            log.warning("Mailbox %s: %s", self.mailbox.pk, sentence)
            troubled(self.mailbox, sentence)
        except DatabaseError:
            log.exception("The trouble of mailbox %s could not be kept", self.mailbox.pk)
        close_old_connections()
        self.stopping.wait(seconds or self.pause)
        self.pause = min(self.pause * 2, self.pace.longest_pause)
