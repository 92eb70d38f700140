"""A desk that runs in a process of its own, to be killed; and senders that behave as servers do."""

from __future__ import annotations

import json
import os
import signal
import smtplib
import socket
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from urllib.request import urlopen

ADDRESS = "help@linden-home.example"
PATIENCE = 120.0


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@dataclass
class Desk:
    """A desk at work: its home and its ports."""

    home: Path
    port: int
    smtp_port: int

    def inside(self, script: str) -> str:
        """What a script prints that runs in the desk's home, with Django set up."""
        ran = subprocess.run(
            [sys.executable, "-c", f"import django\ndjango.setup()\n{textwrap.dedent(script)}"],
            env=self.environment(),
            check=True,
            capture_output=True,
            text=True,
        )
        return ran.stdout.strip()

    def environment(self) -> dict[str, str]:
        """The environment of the desk's processes; always SQLite, in its home."""
        own = {"EVENHAND_HOME": str(self.home), "DJANGO_SETTINGS_MODULE": "evenhand.desk.settings"}
        return {**os.environ, **own, "EVENHAND_DATABASE_URL": ""}

    def kill(self, part: str) -> bool:
        """End one of its processes as a power cut would. False when it was not running."""
        try:
            pid = int((self.home / "run" / f"{part}.pid").read_text())
            os.kill(pid, signal.SIGKILL)
        except (OSError, ValueError):
            return False
        return True

    def answers(self) -> bool:
        """Whether its pages can be opened."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/accounts/login/", timeout=5) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False


@contextmanager
def running(home: Path) -> Iterator[Desk]:
    """A desk that was started as anyone starts it."""
    desk = Desk(home, free_port(), free_port())
    ports = ["--port", str(desk.port), "--smtp-port", str(desk.smtp_port)]
    with (home.parent / "log").open("wb") as log:
        command = [sys.executable, "-m", "evenhand", "up", "--home", str(home), *ports]
        process = subprocess.Popen(command, env=desk.environment(), stdout=log, stderr=log)
    try:
        wait_for(desk.answers, "the desk opens")
        yield desk
    finally:
        process.terminate()
        process.wait(timeout=30)


def wait_for(met: Callable[[], bool], what: str) -> None:
    """Wait until something is so."""
    end = time.monotonic() + PATIENCE
    while not met():
        assert time.monotonic() < end, f"this did not happen: {what}"
        time.sleep(0.2)


def letter(number: int) -> EmailMessage:
    """The letter with that number, from one of fifty customers."""
    made = EmailMessage()
    made["From"] = f"Customer {number % 50} <customer{number % 50}@example.com>"
    made["To"] = ADDRESS
    made["Subject"] = f"Matter {number}"
    made["Message-ID"] = f"<number-{number}@example.com>"
    made.set_content(f"This is number {number}. Where is my parcel?")
    return made


def send(desk: Desk, numbers: list[int]) -> None:
    """Hand letters over as a mail server does: again and again until each is acknowledged."""
    left = list(numbers)
    end = time.monotonic() + PATIENCE
    while left and time.monotonic() < end:
        with suppress(OSError), smtplib.SMTP("127.0.0.1", desk.smtp_port, timeout=20) as server:
            while left:
                server.send_message(letter(left[0]))
                left.pop(0)
        if left:
            time.sleep(0.1)
    assert left == [], "every letter is acknowledged at last"


STATE = """
    import json
    from collections import Counter
    from evenhand.desk.channels.email.models import Letter
    from evenhand.desk.coaching.models import Reading
    from evenhand.desk.inbox.models import Draft, Message, Reply
    from evenhand.desk.journal.models import Unfollowed
    print(json.dumps({
        "numbers": [text.split(".")[0] for text in Message.objects.values_list("text", flat=True)],
        "waiting": Letter.objects.filter(outcome="waiting").count(),
        "unread": Message.objects.filter(kind="message", reading=None).count(),
        "unfollowed": Unfollowed.objects.count(),
        "outcomes": Counter(Letter.objects.values_list("outcome", flat=True)),
        "drafts": list(Draft.objects.values_list("text", flat=True)),
        "replies": list(Reply.objects.values_list("text", flat=True)),
        "delivered": Reply.objects.exclude(delivery=None).count(),
    }))
"""


def state(desk: Desk) -> dict[str, Any]:
    """What is in the desk's database."""
    told: dict[str, Any] = json.loads(desk.inside(STATE))
    return told
