"""Whatever a customer or a teammate puts into a name, a subject or an id, a reply leaves whole.

A hostile letter must neither add a field to the answer nor keep it from leaving.
"""

from __future__ import annotations

from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

import pytest
from django.conf import LazySettings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evenhand.desk.channels.email.delivering import deliver
from evenhand.desk.demo import cast
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox import queries
from evenhand.desk.inbox.models import Conversation, Reply
from evenhand.desk.people import actions as people
from tests.desk.channels.email.building import SUPPORT, arrives, mailbox
from tests.desk.channels.email.receiving import Sink, sink

FIELDS = {
    *("Content-Type", "MIME-Version", "Subject", "From", "To", "Cc", "Date", "Message-ID"),
    *("X-Auto-Response-Suppress", "X-Evenhand-Loop", "In-Reply-To", "References", "Reply-To"),
}
INJECTED = "x\r\nBcc: spy@evil.example\r\n\r\nbody"


@pytest.fixture
def server(settings: LazySettings) -> Iterator[Sink]:
    """The outgoing server."""
    with sink() as opened:
        settings.SMTP_URL = f"smtp+plain://127.0.0.1:{opened.port}"
        yield opened


def answered(conversation: Conversation, text: str = "It comes.") -> Reply:
    newest = queries.newest_message(conversation)
    assert newest is not None
    where = inbox.Where(newest.address)
    reply = inbox.send(conversation, text, by=cast.nadia(), where=where, seen=newest.pk)
    deliver(reply)
    return reply


def left(server: Sink) -> EmailMessage:
    """The one letter that left, with nothing but the fields that we write."""
    [envelope] = server.came
    made = BytesParser(policy=policy.default).parsebytes(envelope.original_content or b"")
    assert isinstance(made, EmailMessage)
    names = [name for name, _ in made.raw_items()]
    assert set(names) <= FIELDS
    assert len(names) == len(set(names))
    assert "spy@evil.example" not in envelope.rcpt_tos
    return made


HEADER = st.binary(max_size=60).map(lambda raw: raw.replace(b"\r", b" ").replace(b"\n", b" "))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(name=HEADER, subject=HEADER, message_id=HEADER, references=HEADER)
def test_no_letter_makes_an_answer_that_cannot_leave(
    name: bytes, subject: bytes, message_id: bytes, references: bytes, server: Sink
) -> None:
    server.came.clear()
    raw = (
        b"From: " + name + b" <mei@example.com>\r\nTo: " + SUPPORT.encode() + b"\r\n"
        b"Subject: " + subject + b"\r\nMessage-ID: <" + message_id + b">\r\n"
        b"References: " + references + b"\r\n\r\nHello\r\n"
    )
    came = arrives(raw)
    if came.message is not None and came.message.address.value == "mei@example.com":
        assert came.conversation is not None
        answered(came.conversation)
        assert left(server)["To"] == "mei@example.com"


@pytest.mark.parametrize(
    "fields",
    [
        b"Subject: =?utf-8?q?x=0D=0ABcc:_spy@evil.example?=",
        b"From: =?utf-8?q?x=0D=0ABcc:_spy@evil.example?= <mei@example.com>",
        b'From: "x\\\r\n Bcc: spy@evil.example" <mei@example.com>',
        b"Message-ID: <a\tb\x00c\x0bd@example.com>",
        b"Message-ID: <" + b"a" * 490 + b"@example.com>",
        b"Message-ID: <=?utf-8?q?x=0D=0ABcc:_spy@evil.example?=>",
        b"References: " + b"<" + b"r" * 400 + b"@example.com> " * 200,
    ],
)
def test_nothing_is_smuggled_into_an_answer(fields: bytes, server: Sink) -> None:
    came = arrives(
        fields
        + b"\r\nFrom: Mei <mei@example.com>\r\nTo: "
        + SUPPORT.encode()
        + b"\r\n\r\nHello\r\n"
    )
    assert came.conversation is not None
    answered(came.conversation)
    assert left(server)["To"] == "mei@example.com"


def test_a_name_of_ours_with_a_line_end_adds_no_field(server: Sink) -> None:
    mailbox()
    people.settle(cast.nadia(), name=INJECTED, time_zone="UTC", single_keys=True)
    came = arrives(b"From: mei@example.com\r\nTo: " + SUPPORT.encode() + b"\r\n\r\nHello\r\n")
    assert came.conversation is not None
    answered(came.conversation)
    assert left(server)["From"].addresses[0].addr_spec == SUPPORT
