"""A server that breaks off while the desk signs in has refused nothing."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest

from evenhand.desk.channels.email.actions import Server
from evenhand.desk.channels.email.imap.faults import CannotConnect
from evenhand.desk.channels.email.models import Security
from evenhand.desk.channels.email.trying import try_mailbox

BROKE_OFF = "127.0.0.1 broke off while signing in; it is tried again."
CASES = {
    "the line is cut": (b"", BROKE_OFF),
    "it says goodbye": (b"* BYE Too many connections\r\n", BROKE_OFF),
    "it cannot check": (
        b"%s NO [UNAVAILABLE] Try later\r\n",
        "127.0.0.1 cannot check passwords just now; it is tried again.",
    ),
    "it refuses": (
        b"%s NO [AUTHENTICATIONFAILED] No\r\n",
        "127.0.0.1 refuses the sign-in of help: check name, password, security.",
    ),
}


@pytest.fixture
def port(request: pytest.FixtureRequest) -> Iterator[int]:
    """A server that greets, and answers the first sign-in as told."""

    def serve() -> None:
        line, _ = ear.accept()
        with line, line.makefile("rb") as heard:
            line.sendall(b"* OK [CAPABILITY IMAP4rev1] Hello\r\n")
            for said in heard:
                tag, verb, *_rest = said.split()
                if verb.upper() == b"LOGIN":
                    line.sendall(request.param.replace(b"%s", tag))
                    return
                line.sendall(b"* CAPABILITY IMAP4rev1\r\n" + tag + b" OK Done\r\n")

    with socket.create_server(("127.0.0.1", 0)) as ear:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield ear.getsockname()[1]
        thread.join(timeout=10)


@pytest.mark.parametrize(("port", "sentence"), CASES.values(), ids=CASES.keys(), indirect=["port"])
def test_only_a_refusal_is_lasting(port: int, sentence: str) -> None:
    asked = Server("127.0.0.1", port, Security.PLAIN, "help", password="secret")
    with pytest.raises(CannotConnect) as wrong:
        try_mailbox("help@linden-home.example", asked)
    assert wrong.value.sentence == sentence
    assert wrong.value.is_lasting is ("refuses" in sentence)


def test_what_is_no_imap_server_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as ear:
        port = ear.getsockname()[1]

        def greet() -> None:
            line, _ = ear.accept()
            with line:
                line.sendall(b"220 mail.example ESMTP\r\n")

        threading.Thread(target=greet, daemon=True).start()
        with pytest.raises(CannotConnect, match=f"does not speak IMAP on port {port}"):
            try_mailbox("help@linden-home.example", Server("127.0.0.1", port, Security.PLAIN))
