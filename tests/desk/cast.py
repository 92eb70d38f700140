"""The cast in tests: the same people as in the sample story, each made when first named."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from evenhand.desk.customers import actions as customers
from evenhand.desk.demo.cast import ines, nadia, tomas
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.actions import Incoming, IncomingFile
from evenhand.desk.inbox.models import Conversation, Message, MessageKind, Mode, Note, Reply
from evenhand.desk.people.models import Teammate

__all__ = [
    "PAJAMAS",
    "address_of",
    "draft_with_file",
    "ines",
    "message_from",
    "nadia",
    "note",
    "reply",
    "signed_in",
    "tomas",
]

PAJAMAS = (
    "Hello,\nI was so excited to receive my new pajamas, but when I opened the box the colours "
    "were nothing like what was portrayed on your website. I bought them for my sister's birthday."
)


def signed_in(teammate: Teammate) -> Client:
    """A browser in which the teammate has signed in."""
    client = Client()
    client.force_login(teammate)
    return client


def address_of(name: str) -> str:
    """The address at which someone of the cast writes."""
    return f"{name.lower().replace('. ', '.').replace(' ', '.')}@example.com"


def message_from(
    name: str,
    text: str = PAJAMAS,
    *,
    subject: str = "Pajamas nothing like the photo",
    into: Conversation | None = None,
    at: datetime | None = None,
    html: str = "",
    folded: str = "",
    kind: str = MessageKind.MESSAGE,
    files: Sequence[IncomingFile] = (),
) -> Message:
    """A customer writes; the coach has read it when this returns."""
    number = Message.objects.count()
    incoming = Incoming(
        key=sha256(f"{name} {number}".encode()).hexdigest(),
        address=customers.recognise("email", address_of(name), name),
        text=text,
        subject=subject,
        at=at or timezone.now() - timedelta(minutes=4),
        html=html,
        folded=folded,
        kind=kind,
        files=tuple(files),
    )
    return inbox.receive(incoming, into=into, channel="email")


def reply(message: Message, text: str, *, by: Teammate) -> Reply:
    """A teammate answers."""
    where = inbox.Where(message.address)
    seen = Message.objects.filter(conversation=message.conversation).latest("pk").pk
    return inbox.send(message.conversation, text, by=by, where=where, seen=seen)


def note(message: Message, text: str, *, by: Teammate) -> Note:
    """A teammate writes among the team."""
    return inbox.write_note(message.conversation, text, by=by)


def draft_with_file(message: Message, text: str, *, by: Teammate) -> None:
    """A teammate has begun to write, and put a file beside it."""
    draft = inbox.keep_draft(message.conversation, Mode.REPLY, text, by=by)
    file = SimpleUploadedFile("picture.png", b"\x89PNG\r\n\x1a\n")
    inbox.attach(draft, file, content_type="image/png")
