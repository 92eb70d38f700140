"""The desk's own web server on the test's database, and pages that listen to it over sockets."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import connections
from django.test import Client

from evenhand.desk.people.models import Teammate
from evenhand.desk.running.home import listen
from evenhand.desk.running.processes import WebServer

PATIENCE = 20.0


@dataclass
class Event:
    """One server-sent event as a browser reads it."""

    event: str
    data: Any
    id: str


class Line:
    """One connection: a request and what comes back, read as it comes."""

    def __init__(self, port: int, request: str) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self.socket.sendall(request.encode())
        self._file = self.socket.makefile("rb")
        self.status = int(self._file.readline().split()[1])
        self.headers: dict[str, str] = {}
        while line := self._file.readline().decode().strip():
            name, _, value = line.partition(": ")
            self.headers[name.lower()] = value

    def blocks(self) -> Iterator[list[str]]:
        """The stream's blocks, each as its lines, until the server ends it."""
        text = ""
        while size := int(self._file.readline(), 16):
            text += self._file.read(size).decode()
            self._file.readline()
            *whole, text = text.split("\n\n")
            yield from (block.split("\n") for block in whole)

    def events(self) -> Iterator[Event]:
        """The events among the blocks."""
        for block in self.blocks():
            fields = dict(line.split(": ", 1) for line in block if not line.startswith(":"))
            if "event" in fields:
                data = json.loads(fields["data"])
                yield Event(fields["event"], data, fields.get("id", ""))

    def close(self) -> None:
        self._file.close()
        self.socket.close()


class Served:
    """A running web server. `sign_in` gives the cookie of a teammate, `stop` is as a signal."""

    def __init__(self, port: int, stop: Callable[[], None]) -> None:
        self.port, self.stop = port, stop
        self.lines: list[Line] = []

    def sign_in(self, teammate: Teammate) -> str:
        client = Client()
        client.force_login(teammate)
        return (
            f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
        )

    def open(self, path: str, *headers: str, method: str = "GET", body: str = "") -> Line:
        lines = [f"{method} {path} HTTP/1.1", f"Host: localhost:{self.port}", *headers]
        lines += ["Accept-Encoding: gzip"]
        if method == "POST":
            lines += ["Content-Type: application/x-www-form-urlencoded"]
            lines += [f"Content-Length: {len(body)}"]
        self.lines.append(Line(self.port, "\r\n".join([*lines, "", body])))
        return self.lines[-1]

    def page(self, teammate: Teammate, after: int | str, *headers: str) -> Line:
        """An open page's stream."""
        return self.open(f"/live/?after={after}", f"Cookie: {self.sign_in(teammate)}", *headers)

    def tell(self, teammate: Teammate, said: str) -> int:
        """What a page says of its teammate; returns the answer's status."""
        token = "a" * 32
        cookies = f"Cookie: {self.sign_in(teammate)}; {settings.CSRF_COOKIE_NAME}={token}"
        words = f"X-CSRFToken: {token}"
        return self.open("/live/presence/", cookies, words, method="POST", body=said).status


@contextmanager
def served(application: Any = None) -> Iterator[Served]:
    """The server in a thread of this process, stopped as a signal would stop it.

    It serves the desk, or another `application` of ASGI.
    """
    server = WebServer()
    server.config.app = application or server.config.app
    server.config.load()
    ear = listen("127.0.0.1", 0, "--port")
    port = ear.getsockname()[1]
    thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[ear])))
    thread.start()
    running = Served(port, lambda: setattr(server, "should_exit", True))
    try:
        yield running
    finally:
        running.stop()
        thread.join(PATIENCE)
        for line in running.lines:
            line.close()
        connections.close_all()
    assert not thread.is_alive()
