"""A reply leaves whole, and nothing else does.

Whatever a customer or a teammate puts into a name, a subject or an id, it neither adds a field to
the letter nor keeps it from leaving; and no note and no draft is in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from email import policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.message import Message as Mime
from email.parser import BytesParser
from html import unescape

import pytest
from django.conf import LazySettings
from django.core.files.base import ContentFile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evenhand.desk.channels.email.delivering import deliver
from evenhand.desk.demo import cast
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox import queries
from evenhand.desk.inbox.models import Conversation, Mode, Reply
from evenhand.desk.people import actions as people
from tests.desk.channels.email.building import MEI, SUPPORT, arrives, letter, mailbox
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


def answered(conversation: Conversation, text: str = "It comes.", *copies: str) -> Reply:
    newest = queries.newest_message(conversation)
    assert newest is not None
    where = inbox.Where(newest.address, copies)
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


@pytest.mark.thorough
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


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=12)


@pytest.mark.thorough
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(note=WORDS.filter(str.strip), draft=WORDS.filter(str.strip))
def test_no_note_is_ever_in_what_leaves(note: str, draft: str, server: Sink) -> None:
    """A note, drafts that were not sent and a file beside one of them, around replies that are."""
    begun = arrives(letter(From=MEI, Message_ID="<first@example.com>")).conversation
    assert begun is not None
    inbox.write_note(begun, f"note-{note}-end", by=cast.nadia())
    inbox.keep_draft(begun, Mode.NOTE, f"draft-{draft}-end", by=cast.nadia())
    theirs = inbox.keep_draft(begun, Mode.REPLY, f"draft-{draft}-end", by=cast.tomas())
    beside = ContentFile(f"draft-{draft}-end".encode(), name="draft-file.txt")
    inbox.attach(theirs, beside, content_type="text/plain")
    server.came.clear()
    answered(begun)
    inbox.write_note(begun, f"note-{note}-end", by=cast.tomas())
    arrives(letter("And now?", In_Reply_To="<first@example.com>", From=MEI))
    answered(begun, "Today.", "kim@example.com")
    assert len(server.came) == 2
    everything = "\n".join(map(all_of, server.letters()))
    assert "It comes." in everything
    assert [one for one in ("note-", "draft-", note, draft) if one in everything] == []


def all_of(sent: Mime) -> str:
    """Every field and every part of a letter, read as a mail program would."""
    found = []
    for part in sent.walk():
        found += [str(make_header(decode_header(value))) for value in part.values()]
        content = part.get_payload(decode=True)
        found += [content.decode()] if isinstance(content, bytes) else []
    return unescape("\n".join(found))
