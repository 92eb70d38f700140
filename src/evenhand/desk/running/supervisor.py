"""Keeps the desk's processes running: starts each again when it ends, and ends all together."""

from __future__ import annotations

import gc
import logging
import signal
import time
from collections.abc import Callable, Mapping
from multiprocessing import connection
from multiprocessing.context import ForkProcess
from pathlib import Path
from types import FrameType

from django.conf import settings
from django.db import connections

from evenhand.desk.running.processes import forked

log = logging.getLogger("evenhand")
LONGEST_PAUSE = 30.0
STEADY_AFTER = 60.0


class Supervisor:
    """Runs each part in a child process. Children share the parent's loaded code by forking.

    The process id of each is in the home, in `run/<part>.pid`.
    """

    def __init__(self, parts: Mapping[str, Callable[[], None]]) -> None:
        self.parts = parts
        self.folder = Path(settings.HOME) / "run"
        self.folder.mkdir(exist_ok=True)
        self.children: dict[str, ForkProcess] = {}
        self.started: dict[str, float] = {}
        self.pauses = dict.fromkeys(parts, 0.5)
        self.stopping = False

    def run(self) -> None:
        """Start everything and return once a signal to stop has been followed."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        connections.close_all()
        gc.collect()
        gc.freeze()
        for name in self.parts:
            self._start(name)
        while not self.stopping:
            self._watch()
        self._end_all()

    def _start(self, name: str) -> None:
        child = forked(self.parts[name], f"evenhand {name}")
        (self.folder / f"{name}.pid").write_text(f"{child.pid}\n", encoding="ascii")
        self.children[name] = child
        self.started[name] = time.monotonic()

    def _watch(self) -> None:
        by_sentinel = {child.sentinel: name for name, child in self.children.items()}
        for sentinel in connection.wait(list(by_sentinel), timeout=0.5):
            if not self.stopping:
                self._start_again(by_sentinel[sentinel])  # type: ignore[index]  # sentinels are ints

    def _start_again(self, name: str) -> None:
        lived = time.monotonic() - self.started[name]
        pause = 0.5 if lived > STEADY_AFTER else self.pauses[name]
        self.pauses[name] = min(pause * 2, LONGEST_PAUSE)
        code = self.children[name].exitcode
        log.warning("%s ended (%s) and starts again in %.1f s", name, code, pause)
        time.sleep(pause)
        if not self.stopping:
            self._start(name)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self.stopping = True

    def _end_all(self) -> None:
        for child in self.children.values():
            child.terminate()
        for child in self.children.values():
            child.join(timeout=10)
            if child.is_alive():
                child.kill()
