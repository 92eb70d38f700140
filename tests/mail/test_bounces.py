"""Notices of failed delivery, by the standard and in the words of older servers."""

import pytest

from evenhand.mail import Bounce, Kind, parse
from tests.mail.hostile.structures import bounced

TO = "ada@customer.example"


def test_report_takes_the_recipient_that_failed():
    status = (
        b"Final-Recipient: rfc822; bob@customer.example\r\nAction: delivered\r\nStatus: 2.0.0\r\n"
        b"\r\nOriginal-Recipient: rfc822;ada@customer.example\r\nAction: failed\r\n"
        b"Status: 5.2.2 (mailbox full)\r\n"
    )
    assert parse(bounced(status)).bounce == Bounce(TO, "5.2.2", True, "", "ours@shop.example")


def test_report_of_success_is_no_bounce():
    letter = parse(bounced(b"Final-Recipient: rfc822; ada@customer.example\r\nAction: relayed\r\n"))
    assert (letter.bounce, letter.kind) == (None, Kind.AUTO_REPLY)


def test_status_is_taken_from_the_diagnostic_when_untold():
    status = (
        b"Final-Recipient: rfc822; ada@customer.example\r\nAction: failed\r\n"
        b"Diagnostic-Code: smtp; 451 4.7.1 try again later\r\n"
    )
    assert parse(bounced(status)).bounce == Bounce(
        TO, "4.7.1", False, "451 4.7.1 try again later", "ours@shop.example"
    )


def test_report_without_fields_is_read_from_its_words():
    letter = parse(bounced(b"", b"ada@customer.example: 550 5.1.1 unknown"))
    assert letter.bounce == Bounce(
        TO, "5.1.1", True, "ada@customer.example: 550 5.1.1 unknown", "ours@shop.example"
    )


@pytest.mark.parametrize(
    ("header", "body"),
    [
        (
            f"From: Mailer-Daemon@mx.example\nX-Failed-Recipients: {TO}\nSubject: Sorry",
            "This message was created automatically by mail delivery software.",
        ),
        (
            "From: postmaster@mx.example\nSubject: Undeliverable: Re: My order",
            f"Your message did not reach some or all of the recipients.\n{TO} on 2 March",
        ),
        (
            "Return-Path: <>\nFrom: admin@mx.example\nSubject: Returned mail: see transcript",
            f"----- The following addresses had permanent fatal errors -----\n<{TO}>",
        ),
    ],
)
def test_notice_in_words_is_a_bounce(header, body):
    letter = parse(f"{header}\n\n{body}\n".encode())
    assert (letter.kind, letter.bounce) == (Kind.BOUNCE, Bounce(TO, "", True))
