"""A server that speaks as much IMAP as signing in and opening a folder takes (RFC 3501)."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

PASSWORD = "right"


class Speaker(socketserver.StreamRequestHandler):
    """One connection: any name with PASSWORD may come in, and there is one folder, INBOX."""

    def handle(self) -> None:
        self.say("* OK [CAPABILITY IMAP4rev1] ready")
        for raw in self.rfile:
            tag, command, *words = raw.decode().split()
            self.answer(tag, command.upper(), words)
            if command.upper() == "LOGOUT":
                return

    def answer(self, tag: str, command: str, words: list[str]) -> None:
        if command == "LOGIN" and words[1].strip('"') != PASSWORD:
            self.say(f"{tag} NO [AUTHENTICATIONFAILED] wrong")
        elif command == "SELECT" and words[0].strip('"').upper() != "INBOX":
            self.say(f"{tag} NO no such folder")
        else:
            if command == "SELECT":
                self.say("* 0 EXISTS")
                self.say("* OK [UIDVALIDITY 1] so")
                self.say("* OK [UIDNEXT 1] so")
            self.say(f"{tag} OK done")

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


@contextmanager
def imap() -> Iterator[int]:
    """A server on a free port of this machine; gives the port."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Speaker) as server:
        server.daemon_threads = True
        serve = partial(server.serve_forever, poll_interval=0.01)  # how long a shutdown waits
        threading.Thread(target=serve, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()
