"""A real SMTP server that takes what the desk sends, or refuses it as told."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session


@dataclass
class Sink:
    """What came, and what is to be answered to recipients and to letters."""

    refused: dict[str, str] = field(default_factory=dict)
    says: str = "250 OK"
    came: list[Envelope] = field(default_factory=list)
    port: int = 0

    async def handle_RCPT(
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _: list[str]
    ) -> str:
        if address in self.refused:
            return self.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        if self.says.startswith("250"):
            self.came.append(envelope)
        return self.says

    def letters(self) -> list[Message]:
        """What came, read."""
        return [message_from_bytes(envelope.original_content or b"") for envelope in self.came]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


def _only_nadia(*said: object) -> AuthResult:
    is_right = getattr(said[-1], "password", b"") == b"right"
    return AuthResult(success=is_right, handled=False)


@contextmanager
def sink(tls: ssl.SSLContext | None = None) -> Iterator[Sink]:
    """A server on a free port; with `tls` it asks for STARTTLS and a sign-in."""
    opened = Sink(port=free_port())
    secured = {"tls_context": tls, "require_starttls": True, "authenticator": _only_nadia}
    more = secured if tls else {}
    controller = Controller(opened, hostname="127.0.0.1", port=opened.port, **more)
    controller.start()
    try:
        yield opened
    finally:
        controller.stop()
