"""Listening for other mail servers, in a thread of its own."""

from __future__ import annotations

import asyncio
import logging
import threading
from contextlib import suppress

from evenhand.desk import env
from evenhand.desk.channels.email.door import Desk, Door

log = logging.getLogger(__name__)
TRY_AGAIN = 30.0  # seconds until a port that is taken is tried once more


class Port(threading.Thread):
    """Listens on a port; one that is taken is tried again, and the log says so once."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(name="port", daemon=True)
        self.host, self.port = host, port
        self.desk = Desk()
        self.listening = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._over = asyncio.Event()

    def stop(self) -> None:
        """Close the port and every connection."""
        self._loop.call_soon_threadsafe(self._over.set)
        self.join(timeout=10)

    def run(self) -> None:
        """Listen until stopped."""
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve())
        self.desk.close()

    async def _serve(self) -> None:
        server = await self._listen()
        if server is None:
            return
        self.port = server.sockets[0].getsockname()[1]
        self.listening.set()
        await self._over.wait()
        server.close()

    async def _listen(self) -> asyncio.Server | None:
        has_told = False
        while not self._over.is_set():
            try:
                return await self._loop.create_server(self._door, self.host, self.port, backlog=200)
            except OSError as wrong:
                if not has_told:
                    log.error("%s", _sentence(self.host, self.port, wrong))
                has_told = True
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._over.wait(), TRY_AGAIN)
        return None

    def _door(self) -> Door:
        return Door(self.desk, env.MAIL_MEGABYTES() << 20)


def _sentence(host: str, port: int, wrong: OSError) -> str:
    if isinstance(wrong, PermissionError):
        return f"Port {port} on {host} is for administrators: choose one over 1023 (--smtp-port)."
    return f"Port {port} on {host} is taken: choose another with --smtp-port, or stop what uses it."
