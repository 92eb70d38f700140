"""Letters as customers and servers send them, and the short way in."""

from __future__ import annotations

import itertools
from email.message import EmailMessage
from email.utils import format_datetime

from django.utils import timezone

from evenhand.desk.channels.email import actions
from evenhand.desk.channels.email.actions import Envelope
from evenhand.desk.channels.email.delivering import deliver
from evenhand.desk.channels.email.models import Letter, Mailbox, Via
from evenhand.desk.demo import cast
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox import queries
from evenhand.desk.inbox.models import Conversation, Reply

SUPPORT = "help@linden-home.example"
MEI = "Mei Tanaka <mei@example.com>"
_number = itertools.count(1)


def mailbox(address: str = SUPPORT, **values: object) -> Mailbox:
    """A mailbox of ours whose mail comes by our own port."""
    return actions.add_mailbox(address, by=None, name="Linden Home", **values)


def letter(text: str = "Where is my parcel?", **fields: str) -> bytes:
    """A plain letter of Mei's; fields are given by name, with _ for -, and "" leaves one out."""
    usual = {
        "From": MEI,
        "To": SUPPORT,
        "Subject": "My parcel",
        "Date": format_datetime(timezone.now()),
        "Message-ID": f"<{next(_number)}@example.com>",
    }
    given = {name.replace("_", "-"): value for name, value in fields.items()}
    made = EmailMessage()
    for name, value in {**usual, **given}.items():
        if value:
            made[name] = value
    made.set_content(text)
    return made.as_bytes()


def arrives(raw: bytes, envelope: Envelope | None = None) -> Letter:
    """A letter is kept and taken in."""
    kept = actions.keep(raw, envelope or Envelope(Via.SMTP))
    return actions.take_in(kept)


def answer(conversation: Conversation, text: str = "It comes tomorrow.") -> Reply:
    """Nadia answers a conversation, and the letter leaves."""
    newest = queries.newest_message(conversation)
    assert newest is not None
    where = inbox.Where(newest.address)
    reply = inbox.send(conversation, text, by=cast.nadia(), where=where, seen=newest.pk)
    deliver(reply)
    inbox.delivered(reply)
    return reply
