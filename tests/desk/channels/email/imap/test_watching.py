"""Mailboxes read from a real IMAP server: nothing lost, nothing doubled, whatever breaks."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from email.header import decode_header
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.db import connections

from evenhand.desk.base.sealing import unseal
from evenhand.desk.channels.email import actions
from evenhand.desk.channels.email.actions import Server
from evenhand.desk.channels.email.fetching import Watches
from evenhand.desk.channels.email.imap.faults import CannotConnect
from evenhand.desk.channels.email.imap.watching import Pace
from evenhand.desk.channels.email.models import Letter, Mailbox, Outcome, Place, Security, Trouble
from evenhand.desk.channels.email.taking import Taker
from evenhand.desk.channels.email.trying import try_mailbox
from evenhand.desk.inbox.models import Message
from tests.desk.channels.email.building import letter
from tests.desk.channels.email.imap.serving import (
    Dovecot,
    Line,
    mailbox,
    new_name,
    put,
    seen,
    wait_for,
)

pytestmark = pytest.mark.imap
QUICK = Pace(poll=0.3, first_pause=0.2, longest_pause=0.5, lasting_pause=60, note_visit=0)


@pytest.fixture
def server() -> Dovecot:
    """The server that the environment names."""
    running = Dovecot.running()
    if running is None:
        pytest.skip("EVENHAND_TEST_IMAP names no server: .ci/run starts one")
    return running


@pytest.fixture
def fetching() -> Iterator[Callable[[], None]]:
    """What `fetch` runs; calling it looks for mailboxes that are new or changed."""
    taker = Taker()
    taker.start()
    watches = Watches(QUICK)
    yield watches.look
    watches.stop()
    taker.stop()
    taker.join(timeout=10)
    connections.close_all()


@pytest.fixture
def line(server: Dovecot) -> Iterator[Line]:
    """A line to the server that can be cut."""
    opened = Line(server.port)
    opened.start()
    yield opened
    opened.close()


def texts() -> list[str]:
    return sorted(Message.objects.values_list("text", flat=True))


def came(*expected: str) -> None:
    """Exactly these messages came."""
    wait_for(lambda: len(texts()) >= len(expected), f"{expected} came")
    assert texts() == sorted(expected)


def sentence() -> str:
    wait_for(Trouble.objects.exists, "a trouble is told")
    return Trouble.objects.get().sentence


def test_what_is_unseen_comes_and_is_marked(server: Dovecot, fetching: Callable[[], None]) -> None:
    name = new_name()
    put(server, name, letter("Read long ago"), seen=True)
    put(server, name, letter("One"), letter("Two"))
    box = mailbox(server, name)
    fetching()
    came("One", "Two")
    wait_for(lambda: seen(server, name) == 3, "all are marked as seen")
    wait_for(lambda: Place.objects.filter(mailbox=box, uid=3).exists(), "the place is kept")
    assert set(Letter.objects.values_list("mailbox", "outcome")) == {(box.pk, Outcome.TAKEN_IN)}
    assert hasattr(Mailbox.objects.get(), "visit")


def test_new_mail_comes_while_the_line_is_idle(
    server: Dovecot, fetching: Callable[[], None], line: Line
) -> None:
    name = new_name()
    mailbox(server, name, port=line.port)
    fetching()
    wait_for(Place.objects.exists, "the first look is over")
    put(server, name, letter("One"))
    came("One")
    put(server, name, letter("Two"), letter("Three"))
    came("One", "Two", "Three")
    assert line.calls == 1


def test_without_idle_the_folder_is_looked_at_again_and_again(
    server: Dovecot, fetching: Callable[[], None]
) -> None:
    hiding = Line(server.port, hides=b"IDLE")
    hiding.start()
    name = new_name()
    mailbox(server, name, port=hiding.port)
    fetching()
    wait_for(Place.objects.exists, "the first look is over")
    put(server, name, letter("One"))
    came("One")
    put(server, name, letter("Seen by someone else at once"), seen=True)
    came("One", "Seen by someone else at once")
    hiding.close()


def test_a_dropped_line_is_taken_up_again(
    server: Dovecot, fetching: Callable[[], None], line: Line
) -> None:
    name = new_name()
    mailbox(server, name, port=line.port)
    fetching()
    wait_for(Place.objects.exists, "the first look is over")
    for number in range(4):
        line.cut()
        put(server, name, letter(f"Number {number}"))
    came("Number 0", "Number 1", "Number 2", "Number 3")
    wait_for(lambda: not Trouble.objects.exists(), "the trouble is over")


def test_a_line_that_is_cut_all_the_time_loses_and_doubles_nothing(
    server: Dovecot, fetching: Callable[[], None], line: Line
) -> None:
    name = new_name()
    mailbox(server, name, port=line.port)
    put(server, name, *(letter(f"Number {number}") for number in range(120)))
    fetching()
    for _ in range(12):
        threading.Event().wait(0.15)
        line.cut()
    came(*(f"Number {number}" for number in range(120)))
    assert set(Letter.objects.values_list("outcome", flat=True)) == {Outcome.TAKEN_IN}


def test_a_server_that_starts_anew_is_found_again(
    server: Dovecot, fetching: Callable[[], None]
) -> None:
    name = new_name()
    mailbox(server, name)
    put(server, name, letter("Before"))
    fetching()
    came("Before")
    server.stop()
    assert sentence().startswith("127.0.0.1 ")
    server.start()
    put(server, name, letter("After"))
    came("After", "Before")
    wait_for(lambda: not Trouble.objects.exists(), "the trouble is over")


def test_two_mailboxes_are_read_at_once_and_the_same_letter_comes_once(
    server: Dovecot, fetching: Callable[[], None]
) -> None:
    first, second = new_name(), new_name()
    both = letter("To both")
    put(server, first, both, letter("To one"))
    put(server, second, b"Received: by another way\n" + both, letter("To two"))
    mailbox(server, first)
    mailbox(server, second)
    fetching()
    came("To both", "To one", "To two")
    wait_for(lambda: Letter.objects.exclude(outcome="waiting").count() == 4, "all four are done")
    assert Letter.objects.filter(outcome=Outcome.DUPLICATE).count() == 1


def test_a_wrong_password_is_one_sentence_and_no_hammering(
    server: Dovecot, fetching: Callable[[], None], line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    name = new_name()
    box = mailbox(server, name, port=line.port, security=Security.PLAIN, password="wrong")
    fetching()
    assert sentence() == (
        f"127.0.0.1 refuses the sign-in of {name}: check name, password, security."
    )
    calls = line.calls
    threading.Event().wait(1)
    assert (line.calls, calls) == (1, 1)
    put(server, name, letter("One"))
    right = Server("127.0.0.1", line.port, Security.PLAIN, name, password="secret")
    actions.change_mailbox(box, by=None, name="", server=right, takes_plus=False)
    assert not Trouble.objects.exists()
    fetching()
    came("One")
    everything = " ".join([*caplog.messages, repr(right), repr(box), repr(box.__dict__)])
    assert ("secret" in everything.replace("sealed_client_secret", ""), "wrong" in everything) == (
        False,
        False,
    )


def test_a_folder_with_a_name_beyond_ascii_is_read(
    server: Dovecot, fetching: Callable[[], None]
) -> None:
    name = new_name()
    put(server, name, letter("Inside"), folder="Anfragen/Größe & 大きさ")
    mailbox(server, name, folder="Anfragen/Größe & 大きさ")
    fetching()
    came("Inside")


def test_messages_numbered_anew_are_known_again(
    server: Dovecot, fetching: Callable[[], None]
) -> None:
    name = new_name()
    mailbox(server, name)
    put(server, name, letter("One"))
    fetching()
    came("One")
    wait_for(Place.objects.exists, "the place is kept")
    Place.objects.update(uid_validity=1, uid=4000)
    box = Mailbox.objects.get()
    actions.change_mailbox(
        box, by=None, name="x", takes_plus=False,
        server=Server("127.0.0.1", server.port, Security.PLAIN, name),
    )  # fmt: skip
    put(server, name, letter("Two"), seen=True)
    fetching()
    came("One", "Two")
    wait_for(lambda: Place.objects.get().uid == 2, "the new numbers are kept")


def test_too_large_a_message_is_kept_in_part_and_stops_no_other(
    server: Dovecot, fetching: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EVENHAND_MAIL_MEGABYTES", "1")
    name = new_name()
    put(server, name, letter("Large\n" + ("x" * 70 + "\n") * 20_000), letter("Small"))
    mailbox(server, name)
    fetching()
    wait_for(lambda: Message.objects.count() == 2, "both came")
    assert sorted(text[:5] for text in texts()) == ["Large", "Small"]
    assert seen(server, name) == 1


def test_a_full_disk_leaves_mail_on_the_server(
    server: Dovecot, fetching: Callable[[], None], home: Path, settings: LazySettings
) -> None:
    (home / "file").write_text("")
    settings.MAIL_FOLDER = home / "file" / "mail"
    name = new_name()
    put(server, name, letter("One"))
    mailbox(server, name)
    fetching()
    assert sentence().endswith("try again later.")
    assert seen(server, name) == 0
    settings.MAIL_FOLDER = home / "mail"
    came("One")
    wait_for(lambda: seen(server, name) == 1, "it is marked as seen")


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


def test_headers_come_as_they_were_written(server: Dovecot, fetching: Callable[[], None]) -> None:
    name = new_name()
    raw = letter("x", Subject="Größe")
    put(server, name, raw)
    mailbox(server, name)
    fetching()
    came("x")
    [(subject, _charset)] = decode_header(Message.objects.get().conversation.subject)
    assert subject == "Größe"
