"""The port on which other mail servers hand mail over, by SMTP (RFC 5321) or LMTP (RFC 2033).

A letter is acknowledged once it is kept, and not before. Mail is taken for our own mailboxes only,
so nobody can send to others through here.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from aiosmtpd.smtp import SMTP, Session, syntax
from aiosmtpd.smtp import Envelope as Handed
from django.db import DatabaseError, connection

from evenhand.desk.channels.email import queries
from evenhand.desk.channels.email.actions.keeping import CannotKeep, Envelope, keep
from evenhand.desk.channels.email.models import Mailbox, Via
from evenhand.desk.channels.email.tokens import without_plus

log = logging.getLogger(__name__)
THREADS = 8
MOST_CONNECTIONS = 100
MOST_FROM_ONE = 50  # of them from one address, so that no stranger takes them all
MOST_RECIPIENTS = 100
LONGEST_LINE = 1 << 20  # RFC 5321 says 1000, but longer ones are sent all the time
REMEMBER = 3.0  # seconds for which the list of our mailboxes counts as fresh


class Desk:
    """Answers for the desk: who is known here, and keeping what is handed over."""

    def __init__(self) -> None:
        self.threads = ThreadPoolExecutor(THREADS, thread_name_prefix="keeping")
        self.open = 0
        self.from_one: Counter[str] = Counter()
        self._ours: dict[str, Mailbox] = {}
        self._fresh_until = 0.0

    def close(self) -> None:
        """Close every thread's connection to the database, and end the threads."""
        everyone = Barrier(THREADS)
        for _ in range(THREADS):
            self.threads.submit(_leave, everyone)
        self.threads.shutdown()

    async def handle_RCPT(  # noqa: N802 - the library calls it so
        self,
        server: SMTP,  # noqa: ARG002 - as the library calls it
        session: Session,  # noqa: ARG002 - as the library calls it
        envelope: Handed,
        address: str,
        options: list[str],
    ) -> str:
        """Take mail for our mailboxes, plus forms too; refuse all other."""
        if len(envelope.rcpt_tos) >= MOST_RECIPIENTS:
            return "452 4.5.3 Too many recipients: send the letter in several goes."
        try:
            ours = await self._in_thread(self._mailboxes)
        except DatabaseError:
            return "451 4.3.0 The desk cannot look up its mailboxes just now: try again later."
        if not ours:
            return "550 5.1.1 No mailbox is set up here yet."
        if without_plus(address) not in ours and address.lower() not in ours:
            return "550 5.1.1 There is no such mailbox here."
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 OK"

    async def handle_DATA(  # noqa: N802 - the library calls it so
        self,
        server: SMTP,  # noqa: ARG002 - as the library calls it
        session: Session,  # noqa: ARG002 - as the library calls it
        envelope: Handed,
    ) -> str:
        """Keep the letter, then say so."""
        try:
            await self._in_thread(self._keep, envelope)
        except CannotKeep:
            return "452 4.3.1 The letter cannot be stored just now: try again later."
        return "250 2.0.0 Kept."

    def _keep(self, envelope: Handed) -> None:
        """With the Return-Path in front, as RFC 5321 section 4.4 asks of the last server."""
        sender = (envelope.mail_from or "").strip("<>")
        content = envelope.original_content or b""
        ours = (self._ours.get(without_plus(one)) for one in envelope.rcpt_tos)
        path = f"Return-Path: <{sender}>\r\n".encode("utf-8", "replace")
        mailbox = next((mailbox for mailbox in ours if mailbox), None)
        keep(path + content, Envelope(Via.SMTP, mailbox, envelope.rcpt_tos))

    def _mailboxes(self) -> dict[str, Mailbox]:
        if time.monotonic() > self._fresh_until:
            self._ours = {one.address.lower(): one for one in queries.mailboxes()}
            self._fresh_until = time.monotonic() + (REMEMBER if self._ours else 0)
        return self._ours

    async def _in_thread(self, run: Callable[..., Any], *values: Any) -> Any:
        return await asyncio.get_running_loop().run_in_executor(
            self.threads, _or_close, run, *values
        )


class Door(SMTP):
    """One connection. It speaks LMTP with those who say LHLO."""

    line_length_limit = LONGEST_LINE

    def __init__(self, desk: Desk, most_bytes: int) -> None:
        super().__init__(
            desk,
            data_size_limit=most_bytes,
            enable_SMTPUTF8=True,
            hostname="evenhand",
            ident="Evenhand",
            timeout=300,
            command_call_limit={"*": 50, "MAIL": 1000, "RCPT": 10_000, "DATA": 1000, "RSET": 1000},
        )
        self.desk = desk
        self.is_lmtp = False
        self.answers_due = 1
        self.peer = ""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the connection, unless too many are open."""
        self.desk.open += 1
        self.peer = str((transport.get_extra_info("peername") or [""])[0])
        self.desk.from_one[self.peer] += 1
        if self._is_one_too_many() and isinstance(transport, asyncio.Transport):
            transport.write(b"421 4.3.2 Too many connections: try again later.\r\n")
            transport.close()
            return
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        """Count it as gone."""
        self.desk.open -= 1
        self.desk.from_one -= Counter([self.peer])
        if self.transport is not None:
            super().connection_lost(error)

    def _is_one_too_many(self) -> bool:
        from_here = self.desk.from_one[self.peer]
        return self.desk.open > MOST_CONNECTIONS or from_here > MOST_FROM_ONE

    @syntax("LHLO hostname")
    async def smtp_LHLO(self, arg: str) -> None:  # noqa: N802 - the library finds it by this name
        """Greet a server that speaks LMTP."""
        self.is_lmtp = True
        await self.smtp_EHLO(arg)

    async def push(self, status: Any) -> None:
        """Answer; LMTP wants one answer for each recipient after the letter."""
        if isinstance(status, str) and status.startswith("354"):
            self.answers_due = len(self.envelope.rcpt_tos) if self.is_lmtp and self.envelope else 1
        elif self.answers_due > 1:
            status, self.answers_due = "\r\n".join([status] * self.answers_due), 1
        await super().push(status)


def _or_close(run: Callable[..., Any], *values: Any) -> Any:
    """Run in a thread that keeps its connection to the database as long as that is sound."""
    try:
        return run(*values)
    except (DatabaseError, CannotKeep):
        connection.close()
        raise


def _leave(everyone: Barrier) -> None:
    """Wait until every thread is here, so that each closes its own connection."""
    everyone.wait(timeout=10)
    connection.close()
