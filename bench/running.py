"""A real desk in a process of its own, for measuring."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 60


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class Desk:
    """A desk that runs: its supervisor's process id, its pages' port, its mail port."""

    pid: int
    port: int
    smtp_port: int

    def open_first_page(self) -> None:
        """Ask for the sign-in page once."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/accounts/login/") as answer:
            answer.read()

    def children(self) -> list[int]:
        """The process ids of its parts."""
        listed = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text()
        return [int(pid) for pid in listed.split()]


@contextmanager
def running_desk(home: Path, **more: str) -> Iterator[Desk]:
    """Start `evenhand up` in `home`, wait for its first page, and stop it in the end."""
    port, smtp_port = free_port(), free_port()
    command = [sys.executable, "-m", "evenhand", "up", "--home", str(home)]
    command += ["--port", str(port), "--smtp-port", str(smtp_port)]
    process = subprocess.Popen(command, env={**os.environ, **more}, stdout=subprocess.DEVNULL)
    desk = Desk(process.pid, port, smtp_port)
    try:
        _wait_for(desk)
        yield desk
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(desk: Desk) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            desk.open_first_page()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
        else:
            return
