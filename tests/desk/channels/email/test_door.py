"""The port for other mail servers, over real connections."""

from __future__ import annotations

import smtplib
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.db import connections

from evenhand.desk.channels.email import door
from evenhand.desk.channels.email.models import Letter
from evenhand.desk.channels.email.port import Port
from tests.desk.channels.email.building import SUPPORT, letter, mailbox
from tests.desk.channels.email.receiving import free_port

SENDER = "mei@example.com"


def wire() -> bytes:
    """A letter with the line ends that servers send."""
    return letter().replace(b"\n", b"\r\n")


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> Iterator[Port]:
    """The desk's port, open, for letters up to one megabyte."""
    monkeypatch.setenv("EVENHAND_MAIL_MEGABYTES", "1")
    opened = Port("127.0.0.1", free_port())
    opened.start()
    assert opened.listening.wait(10)
    yield opened
    opened.stop()
    connections.close_all()


@pytest.fixture
def smtp(port: Port) -> Iterator[smtplib.SMTP]:
    """A server that hands over by SMTP."""
    mailbox()
    with smtplib.SMTP("127.0.0.1", port.port, timeout=20) as client:
        yield client


@pytest.fixture
def lmtp(port: Port) -> Iterator[smtplib.LMTP]:
    """A server that hands over by LMTP."""
    mailbox()
    with smtplib.LMTP("127.0.0.1", port.port) as client:
        yield client


def test_a_letter_is_kept_once_it_is_acknowledged(smtp: smtplib.SMTP) -> None:
    raw = wire()
    assert smtp.sendmail(SENDER, [SUPPORT, "help+x@linden-home.example"], raw) == {}
    kept = Letter.objects.get()
    assert kept.path.read_bytes() == b"Return-Path: <mei@example.com>\r\n" + raw
    assert kept.recipients == f"{SUPPORT} help+x@linden-home.example"
    assert kept.mailbox is not None


def test_lmtp_answers_for_each_recipient(lmtp: smtplib.LMTP) -> None:
    lmtp.ehlo()
    lmtp.mail(SENDER)
    lmtp.rcpt(SUPPORT)
    lmtp.rcpt("HELP+y@linden-home.example")
    assert lmtp.data(wire())[0] == 250
    assert lmtp.getreply() == (250, b"2.0.0 Kept.")
    assert lmtp.noop()[0] == 250
    assert Letter.objects.count() == 1


def test_a_notice_without_a_sender_is_taken(smtp: smtplib.SMTP) -> None:
    smtp.sendmail("<>", SUPPORT, wire())
    assert Letter.objects.get().path.read_bytes().startswith(b"Return-Path: <>\r\n")


@pytest.mark.parametrize(
    "address", ["nobody@linden-home.example", "help@elsewhere.example", "help", '"a b"@x.example']
)
def test_mail_for_others_is_refused_in_one_sentence(address: str, smtp: smtplib.SMTP) -> None:
    smtp.ehlo()
    smtp.mail(SENDER)
    assert smtp.rcpt(address) == (550, b"5.1.1 There is no such mailbox here.")


def test_nothing_is_taken_before_there_is_a_mailbox(port: Port) -> None:
    with smtplib.SMTP("127.0.0.1", port.port, timeout=20) as client:
        client.ehlo()
        client.mail(SENDER)
        assert client.rcpt(SUPPORT) == (550, b"5.1.1 No mailbox is set up here yet.")
        mailbox()
        assert client.rcpt(SUPPORT)[0] == 250


def test_a_letter_over_the_limit_is_refused_and_the_next_one_taken(smtp: smtplib.SMTP) -> None:
    smtp.ehlo()
    assert smtp.esmtp_features["size"] == str(1 << 20)
    smtp.mail(SENDER)
    smtp.rcpt(SUPPORT)
    assert smtp.data(b"Subject: x\r\n\r\n" + b"x" * 70 + (b"x" * 70 + b"\r\n") * 16_000)[0] == 552
    assert smtp.sendmail(SENDER, SUPPORT, wire()) == {}
    assert Letter.objects.count() == 1


def test_eight_bits_and_long_lines_are_taken(smtp: smtplib.SMTP) -> None:
    raw = wire() + "Größe\r\n".encode("latin-1") + b"y" * 20_000 + b"\r\n"
    smtp.sendmail(SENDER, SUPPORT, raw, mail_options=["BODY=8BITMIME"])
    assert Letter.objects.get().path.read_bytes().endswith(raw)


def test_an_address_beyond_ascii_is_taken(smtp: smtplib.SMTP) -> None:
    smtp.ehlo()
    smtp.mail("josé@example.com", ["SMTPUTF8"])
    assert smtp.rcpt(SUPPORT)[0] == 250
    assert smtp.data(wire())[0] == 250
    assert Letter.objects.get().path.read_bytes().startswith("Return-Path: <josé@".encode())


def test_a_full_disk_is_told_so_that_the_sender_tries_again(
    smtp: smtplib.SMTP, home: Path, settings: LazySettings
) -> None:
    (home / "file").write_text("")
    settings.MAIL_FOLDER = home / "file" / "mail"
    with pytest.raises(smtplib.SMTPDataError) as refused:
        smtp.sendmail(SENDER, SUPPORT, wire())
    assert refused.value.smtp_code == 452
    assert b"try again later" in bytes(refused.value.smtp_error)
    settings.MAIL_FOLDER = home / "mail"
    assert smtp.sendmail(SENDER, SUPPORT, wire()) == {}


def test_a_dropped_connection_leaves_nothing_and_harms_nobody(port: Port) -> None:
    mailbox()
    with smtplib.SMTP("127.0.0.1", port.port, timeout=20) as client:
        client.ehlo()
        client.mail(SENDER)
        client.rcpt(SUPPORT)
        client.putcmd("data")
        client.getreply()
        client.send(b"From: half a letter\r\n")
        client.close()
    with smtplib.SMTP("127.0.0.1", port.port, timeout=20) as client:
        client.sendmail(SENDER, SUPPORT, wire())
    assert Letter.objects.count() == 1


@pytest.mark.parametrize("limit", ["MOST_CONNECTIONS", "MOST_FROM_ONE"])
def test_too_many_connections_are_told_to_come_later(
    limit: str, port: Port, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, limit, 2)
    lines = [socket.create_connection(("127.0.0.1", port.port), timeout=20) for _ in range(3)]
    try:
        greetings = [line.recv(100)[:3] for line in lines]
    finally:
        for line in lines:
            line.close()
    assert greetings == [b"220", b"220", b"421"]
    for _ in range(100):
        if port.desk.open == 0:
            break
        time.sleep(0.05)
    assert not port.desk.from_one
    with smtplib.SMTP("127.0.0.1", port.port, timeout=20) as client:
        assert client.noop()[0] == 250


def test_a_port_that_is_taken_is_told_in_one_sentence(caplog: pytest.LogCaptureFixture) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        second = Port("127.0.0.1", number)
        second.start()
        for _ in range(100):
            if caplog.messages:
                break
            time.sleep(0.05)
    [said] = caplog.messages
    assert said.startswith(f"Port {number} on 127.0.0.1 is taken: choose another with --smtp-port,")
    second.stop()
