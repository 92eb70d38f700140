"""A real Dovecot, named by the environment as .ci/run sets it, and a line to it that can be cut."""

from __future__ import annotations

import os
import socket
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from imapclient import IMAPClient

from evenhand.desk.channels.email import actions
from evenhand.desk.channels.email.actions import Server
from evenhand.desk.channels.email.models import Mailbox, Security, Trouble
from evenhand.desk.inbox.models import Message
from tests.house.source import ROOT

_names = count()


@dataclass(frozen=True)
class Dovecot:
    """Where it listens, and the folder that it lives in."""

    port: int
    tls_port: int
    folder: Path

    @classmethod
    def running(cls) -> Dovecot | None:
        """The one that the environment names, if any."""
        named = os.environ.get("EVENHAND_TEST_IMAP", "")
        if not named:
            return None
        tls = os.environ["EVENHAND_TEST_IMAPS"]
        folder = Path(os.environ["EVENHAND_TEST_DOVECOT"])
        return cls(int(named.rpartition(":")[2]), int(tls.rpartition(":")[2]), folder)

    def _run(self, *words: str) -> str:
        script = str(ROOT / ".ci/dovecot")
        ran = subprocess.run([script, *words], check=True, capture_output=True, text=True)
        return ran.stdout.strip()

    def stop(self) -> None:
        """End it, and every connection with it."""
        self._run("stop", str(self.folder))

    def start(self) -> None:
        """Let it run again where it ran."""
        subprocess.run(
            [str(ROOT / ".ci/dovecot"), "start", str(self.folder), str(self.port)],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def token(self, name: str) -> str:
        """A token with which `name` may sign in."""
        return self._run("token", str(self.folder), name)


def new_name() -> str:
    """A mailbox on the server that no other test uses."""
    return f"box{os.getpid()}x{next(_names)}"


def mailbox(server: Dovecot, name: str, **values: object) -> Mailbox:
    """Our mailbox behind that name on the server, by default without encryption."""
    usual = {
        "host": "127.0.0.1",
        "port": server.port,
        "security": Security.PLAIN,
        "login": name,
        "password": "secret",
    }
    return actions.add_mailbox(
        f"{name}@linden-home.example", by=None, server=Server(**usual | values)
    )


def put(
    server: Dovecot, name: str, *letters: bytes, folder: str = "INBOX", seen: bool = False
) -> None:
    """Mail arrives in a mailbox on the server."""
    with IMAPClient("127.0.0.1", server.port, ssl=False, timeout=20) as client:
        client.login(name, "secret")
        if folder != "INBOX" and not client.folder_exists(folder):
            client.create_folder(folder)
        for raw in letters:
            client.append(folder, raw, flags=[b"\\Seen"] if seen else [])


def seen(server: Dovecot, name: str) -> int:
    """How many messages in a mailbox on the server are marked as seen."""
    with IMAPClient("127.0.0.1", server.port, ssl=False, timeout=20) as client:
        client.login(name, "secret")
        client.select_folder("INBOX", readonly=True)
        return len(client.search("SEEN"))


def wait_for(met: Callable[[], bool], what: str) -> None:
    """Wait until something is so; half a minute is enough for anything here."""
    for _ in range(600):
        if met():
            return
        time.sleep(0.05)
    raise AssertionError(f"this did not happen: {what}")


def texts() -> list[str]:
    return sorted(Message.objects.values_list("text", flat=True))


def came(*expected: str) -> None:
    """Exactly these messages came."""
    wait_for(lambda: len(texts()) >= len(expected), f"{expected} came")
    assert texts() == sorted(expected)


def sentence() -> str:
    wait_for(Trouble.objects.exists, "a trouble is told")
    return Trouble.objects.get().sentence


class Line(threading.Thread):
    """A line to the server that can be cut, and that can hide a capability of the server's."""

    def __init__(self, port: int, hides: bytes = b"") -> None:
        super().__init__(daemon=True)
        self.to, self.hides = port, hides
        self.ear = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.ear.getsockname()[1]
        self.ends: list[socket.socket] = []
        self.calls = 0

    def run(self) -> None:
        while True:
            try:
                near, _ = self.ear.accept()
                far = socket.create_connection(("127.0.0.1", self.to))
            except OSError:
                return
            self.calls += 1
            self.ends += [near, far]
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=self._pass_on, args=(source, sink), daemon=True).start()

    def _pass_on(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                sink.sendall(
                    data.replace(self.hides, b"X" * len(self.hides)) if self.hides else data
                )
        for end in (source, sink):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def cut(self) -> None:
        """Drop every connection."""
        for end in self.ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
        self.ends.clear()

    def close(self) -> None:
        """Drop every connection and take no more."""
        self.ear.shutdown(socket.SHUT_RDWR)
        self.ear.close()
        self.cut()
