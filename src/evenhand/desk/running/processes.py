"""What each process of the desk does. Each runs alone, or as a child of `up`."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
import threading
import time
import warnings
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.context import ForkProcess
from socket import socket

import uvicorn
from django.core.management import CommandError, call_command
from django.db import close_old_connections, connections

from evenhand.desk import consequences
from evenhand.desk.channels.channel import channels
from evenhand.desk.live.hub import hub

log = logging.getLogger("evenhand")


class WebServer(uvicorn.Server):
    """Serves the pages. When told to stop it ends the open streams, which would keep it waiting."""

    def __init__(self) -> None:
        config = uvicorn.Config(
            "evenhand.desk.asgi:application",
            log_level="warning",
            lifespan="off",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=3,
        )
        super().__init__(config)

    async def shutdown(self, sockets: list[socket] | None = None) -> None:
        """Let the requests under way end, for three seconds at most."""
        ending = asyncio.create_task(hub.keep_closed())
        try:
            await super().shutdown(sockets)
        finally:
            ending.cancel()


def web(ear: socket) -> None:
    """Serve the pages on a listening socket until told to stop."""
    # Said of every static file; they are short, and read in a thread.
    warnings.filterwarnings("ignore", "StreamingHttpResponse must consume synchronous iterators")
    asyncio.run(WebServer().serve(sockets=[ear]))


def worker() -> None:
    """Run jobs as they come, and what is to be done by the clock, until told to stop."""
    threading.Thread(target=_by_the_clock, name="clock", daemon=True).start()
    for name, channel in channels().items():
        if channel.work is not None:
            threading.Thread(target=channel.work, name=name, daemon=True).start()
    call_command("db_worker", interval=0.5, startup_delay=False, reload=False, verbosity=0)


def _by_the_clock() -> None:
    due = dict.fromkeys(range(len(consequences.EVERY)), 0.0)
    while True:
        for number, (seconds, chore) in enumerate(consequences.EVERY):
            if due[number] <= time.monotonic():
                _do(chore)
                due[number] = time.monotonic() + seconds
        time.sleep(1)


def _do(chore: Callable[[], None]) -> None:
    close_old_connections()
    try:
        chore()
    except Exception:  # one chore's fault must not stop the others; it is tried again in a moment
        log.exception("A chore failed and is tried again: %s", chore.__qualname__)


def apart(run: Callable[[], object]) -> None:
    """Run to its end in a process of its own, so that all it loads is given back.

    Raises:
        CommandError: it failed there; why stands in what that process printed.
    """
    connections.close_all()
    child = forked(run, "evenhand apart")
    child.join()
    if child.exitcode:
        raise CommandError("This could not be done: the lines above say why. Start again.")


def forked(run: Callable[[], object], name: str) -> ForkProcess:
    """A child process that runs this, started; it shares the parent's loaded code."""
    child = get_context("fork").Process(target=_as_child, args=(run,), name=name)
    child.start()
    return child


def _as_child(run: Callable[[], object]) -> None:
    """Run in a forked child: own connections, default signals, an end when the parent is gone."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)
    connections.close_all()
    gc.collect()
    threading.Thread(target=_stop_with, args=(os.getppid(),), daemon=True).start()
    run()


def _stop_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)
