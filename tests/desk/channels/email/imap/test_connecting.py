"""Signing in to a real IMAP server, by password and by token, and one sentence for each fault."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from evenhand.desk.base.sealing import unseal
from evenhand.desk.channels.email.actions import Server
from evenhand.desk.channels.email.imap.faults import CannotConnect
from evenhand.desk.channels.email.models import Mailbox, Security
from evenhand.desk.channels.email.trying import try_mailbox
from tests.desk.channels.email.building import letter
from tests.desk.channels.email.imap.serving import Dovecot, came, mailbox, new_name, put

pytestmark = pytest.mark.imap


@pytest.mark.parametrize("security", [Security.SSL, Security.STARTTLS])
def test_certificates_are_checked(
    security: str, server: Dovecot, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = server.tls_port if security == Security.SSL else server.port
    asked = Server("localhost", port, security, new_name(), password="secret")
    with pytest.raises(CannotConnect, match=r"certificate of localhost is not valid \(self"):
        try_mailbox("help@linden-home.example", asked)
    monkeypatch.setenv("SSL_CERT_FILE", str(server.folder / "tls.crt"))
    try_mailbox("help@linden-home.example", asked)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"password": "wrong"}, "127.0.0.1 refuses the sign-in of "),
        ({"folder": "Nowhere"}, "The mailbox has no folder called Nowhere: check its name."),
        ({"security": Security.SSL}, "127.0.0.1 does not speak TLS on port "),
        ({"port": 1}, "127.0.0.1 does not answer on port 1: check both, or try later."),
        ({"host": "nowhere.invalid"}, "There is no server called nowhere.invalid: check its name."),
    ],
)
def test_what_is_wrong_is_one_sentence(
    values: dict[str, object], said: str, server: Dovecot
) -> None:
    usual = {"host": "127.0.0.1", "port": server.port, "security": Security.PLAIN}
    asked = Server(**{**usual, "login": new_name(), "password": "secret", **values})
    with pytest.raises(CannotConnect) as wrong:
        try_mailbox("help@linden-home.example", asked)
    assert wrong.value.sentence.startswith(said)
    assert Mailbox.objects.count() == 0


def test_a_token_signs_in(server: Dovecot, fetching: Callable[[], None]) -> None:
    name = new_name()
    put(server, name, letter("One"))
    mailbox(server, name, sign_in="xoauth2", password="", access_token=server.token(name))
    fetching()
    came("One")


def test_a_wrong_token_is_one_sentence(server: Dovecot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(server.folder / "tls.crt"))
    name = new_name()
    asked = Server("localhost", server.tls_port, login=name, sign_in="xoauth2", access_token="x")
    with pytest.raises(CannotConnect, match=f"refuses the token of {name}: grant access again"):
        try_mailbox("help@linden-home.example", asked)


@pytest.fixture
def token_service(server: Dovecot) -> Iterator[tuple[str, list[str], list[str]]]:
    """Where fresh tokens are had: its address, whom it gives one for, and what it was asked."""
    names: list[str] = []
    asked: list[str] = []

    class Service(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
            told = f'{{"access_token": "{server.token(names[0])}", "refresh_token": "second"}}'
            self.send_response(200 if "refused" not in asked[-1] else 400)
            self.end_headers()
            self.wfile.write(told.encode())

        def log_message(self, *_: object) -> None:
            return

    service = HTTPServer(("127.0.0.1", 0), Service)
    thread = threading.Thread(target=service.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{service.server_port}/token", names, asked
    service.shutdown()
    service.server_close()


def test_a_refresh_token_gets_a_fresh_one(
    server: Dovecot,
    fetching: Callable[[], None],
    token_service: tuple[str, list[str], list[str]],
) -> None:
    url, names, asked = token_service
    names.append(new_name())
    put(server, names[0], letter("One"))
    box = mailbox(
        server, names[0], sign_in="xoauth2", refresh_token="first", client_id="us", token_url=url
    )
    fetching()
    came("One")
    assert asked == ["grant_type=refresh_token&refresh_token=first&client_id=us"]
    box.refresh_from_db()
    assert unseal(box.sealed_refresh_token) == "second"


def test_a_refused_refresh_token_is_one_sentence(
    server: Dovecot, token_service: tuple[str, list[str], list[str]]
) -> None:
    url, names, _asked = token_service
    names.append("x")
    usual = ("127.0.0.1", server.port, Security.PLAIN, "x", "xoauth2")
    asked = Server(*usual, refresh_token="refused", token_url=url)
    with pytest.raises(CannotConnect, match="gives no new token for x: grant access again"):
        try_mailbox("help@linden-home.example", asked)
    open_to_all = Server(*usual, refresh_token="x", token_url="http://tokens.example/")
    with pytest.raises(CannotConnect, match="should begin with https"):
        try_mailbox("help@linden-home.example", open_to_all)
