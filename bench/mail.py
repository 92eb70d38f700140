"""Mail in a second: sent over SMTP to a running desk, kept, threaded and read, each committed.

The clock stops when the last message has been read, not when it was acknowledged.
"""

from __future__ import annotations

import os
import smtplib
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from email.message import EmailMessage
from pathlib import Path

from bench.coach import MESSAGES
from bench.measuring import Figure
from bench.running import Desk, running_desk

HOW_MANY = 600
SENDERS = 4
ADDRESS = "care@linden-home.example"
PATIENCE = 180


def figures() -> Iterator[Figure]:
    """Messages acknowledged in a second, and messages read in a second."""
    with tempfile.TemporaryDirectory() as home, running_desk(Path(home)) as desk:
        _inside(home, "add")
        waiting = _beside(home)
        begun = time.monotonic()
        with ThreadPoolExecutor(SENDERS) as senders:
            list(senders.map(lambda first: _send(desk, first), range(SENDERS)))
        acknowledged = time.monotonic() - begun
        waiting.wait()
        read = time.monotonic() - begun
    yield _speed("letters acknowledged in a second", acknowledged)
    yield _speed("letters kept, threaded and read in a second", read)


def _speed(what: str, taken: float) -> Figure:
    speed = HOW_MANY / taken
    return Figure(what, f"{speed:.0f}", f"{speed / 50:.1f} x 50")


def _send(desk: Desk, first: int) -> None:
    with smtplib.SMTP("127.0.0.1", desk.smtp_port) as server:
        for number in range(first, HOW_MANY, SENDERS):
            server.send_message(letter(number))


def letter(number: int) -> EmailMessage:
    """A letter of the three that each customer writes; the second and third answer the first."""
    letter = EmailMessage()
    letter["From"] = f"Customer {number // 3} <c{number // 3}@example.com>"
    letter["To"] = ADDRESS
    letter["Subject"] = f"Matter {number // 3}"
    letter["Message-ID"] = f"<{number}@example.com>"
    if number % 3:
        letter["In-Reply-To"] = f"<{number - number % 3}@example.com>"
    letter.set_content(f"{MESSAGES[number % len(MESSAGES)]}\n\n-- \nCustomer {number // 3}\n")
    return letter


def wait_until_read(count: Callable[[], int]) -> None:
    """Return once as many messages have been read as were sent."""
    end = time.monotonic() + PATIENCE
    while count() < HOW_MANY:
        if time.monotonic() > end:
            raise SystemExit("Not all letters were read in time.")
        time.sleep(0.2)


def _inside(home: str, what: str) -> None:
    if _start(home, what).wait():
        raise SystemExit("The desk's home could not be looked into.")


def _beside(home: str) -> subprocess.Popen[str]:
    """A process that ends when all is read; it has loaded what it needs before this returns."""
    process = _start(home, "wait")
    if process.stdout is not None:
        process.stdout.readline()
    return process


def _start(home: str, what: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "bench.mail", what]
    environment = {**os.environ, "EVENHAND_HOME": home}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def _answer(what: str) -> None:
    import django  # noqa: PLC0415 - only in the process that looks inside the home

    os.environ["DJANGO_SETTINGS_MODULE"] = "evenhand.desk.settings"
    django.setup()
    from evenhand.desk.channels.email.actions import add_mailbox  # noqa: PLC0415 - needs the models
    from evenhand.desk.coaching.models import Reading  # noqa: PLC0415 - needs the settings first

    if what == "add":
        add_mailbox(ADDRESS, by=None)
    else:
        print("ready", flush=True)
        wait_until_read(Reading.objects.count)


if __name__ == "__main__":
    _answer(sys.argv[1])
