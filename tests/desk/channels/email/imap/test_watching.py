"""Mailboxes read from a real IMAP server: nothing lost, nothing doubled, whatever breaks."""

from __future__ import annotations

import threading
from collections.abc import Callable
from email.header import decode_header
from pathlib import Path

import pytest
from django.conf import LazySettings

from evenhand.desk.channels.email import actions
from evenhand.desk.channels.email.actions import Server
from evenhand.desk.channels.email.models import Letter, Mailbox, Outcome, Place, Security, Trouble
from evenhand.desk.inbox.models import Message
from tests.desk.channels.email.building import letter
from tests.desk.channels.email.imap.serving import (
    Dovecot,
    Line,
    came,
    mailbox,
    new_name,
    put,
    seen,
    sentence,
    texts,
    wait_for,
)

pytestmark = pytest.mark.imap


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


def test_headers_come_as_they_were_written(server: Dovecot, fetching: Callable[[], None]) -> None:
    name = new_name()
    raw = letter("x", Subject="Größe")
    put(server, name, raw)
    mailbox(server, name)
    fetching()
    came("x")
    [(subject, _charset)] = decode_header(Message.objects.get().conversation.subject)
    assert subject == "Größe"
