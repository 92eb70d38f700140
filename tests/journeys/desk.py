"""The real desk in a home of its own, and the world of mail around it."""

from __future__ import annotations

import os
import re
import smtplib
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

PATIENCE = 60.0


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Sink:
    """The mail server of everyone outside: it takes every letter and keeps it."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self._came = threading.Condition()
        self._controller = Controller(self, hostname="127.0.0.1", port=free_port())

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        letter = message_from_bytes(envelope.content, policy=policy.default)
        with self._came:
            self.letters.append(letter)
            self._came.notify_all()
        return "250 OK"

    @property
    def url(self) -> str:
        return f"smtp+plain://127.0.0.1:{self._controller.port}"

    def letter(self, number: int = 1) -> EmailMessage:
        """The n-th letter that came, waiting for it. Fails when it does not come."""
        with self._came:
            assert self._came.wait_for(lambda: len(self.letters) >= number, PATIENCE)
            return self.letters[number - 1]

    def start(self) -> None:
        self._controller.start()

    def stop(self) -> None:
        self._controller.stop()


@dataclass
class Desk:
    """A running desk. `link` is the one-time link that its terminal printed."""

    url: str
    link: str
    home: Path
    smtp_port: int
    sink: Sink
    environment: dict[str, str]

    def invite(self) -> str:
        """A one-time link for another teammate, as `evenhand invite` prints it."""
        command = [sys.executable, "-m", "evenhand", "invite"]
        ran = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=True
        )
        return first_link(ran.stdout)

    def receive(self, letter: EmailMessage) -> None:
        """A letter from outside, handed over at the desk's own port for mail."""
        with smtplib.SMTP("127.0.0.1", self.smtp_port, timeout=PATIENCE) as line:
            line.send_message(letter)


def first_link(text: str) -> str:
    found = re.search(r"https?://\S+/welcome/\S+", text)
    assert found, f"no one-time link in: {text}"
    return found[0]


@contextmanager
def running_desk(home: Path, *arguments: str) -> Iterator[Desk]:
    """`evenhand up` in `home`, on ports of its own, sending to a sink; stopped at the end."""
    sink, port, smtp_port = Sink(), free_port(), free_port()
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("EVENHAND_")},
        "EVENHAND_HOME": str(home),
        "EVENHAND_PORT": str(port),
        "EVENHAND_SMTP_PORT": str(smtp_port),
        "EVENHAND_SMTP_URL": sink.url,
        "EVENHAND_UNDO_SECONDS": "2",
        "EVENHAND_HOURS": "mon-sun 00:00-23:59",
        "PYTHONUNBUFFERED": "1",
    }
    sink.start()
    process = subprocess.Popen(
        [sys.executable, "-m", "evenhand", "up", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        link = greeting(process)
        for one in (port, smtp_port):
            wait_for_port(one, process)
        yield Desk(f"http://localhost:{port}", link, home, smtp_port, sink, environment)
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE)
        sink.stop()


def greeting(process: subprocess.Popen[str]) -> str:
    """What the terminal prints until the desk is open; returns the link in it."""
    assert process.stdout is not None
    printed = ""
    while "is open at" not in printed:
        line = process.stdout.readline()
        assert line, f"the desk ended before it was open, with code {process.wait()}: {printed}"
        printed += line
    return first_link(printed)


def wait_for_port(port: int, process: subprocess.Popen[str]) -> None:
    for _ in range(int(PATIENCE / 0.1)):
        assert process.poll() is None, "the desk ended while it was starting"
        with socket.socket() as probe:
            probe.settimeout(0.1)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        threading.Event().wait(0.1)
    raise AssertionError(f"nothing listens on port {port}")
