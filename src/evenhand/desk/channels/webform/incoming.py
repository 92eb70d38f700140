"""What somebody says with the feedback form, as a message of a new conversation.

Anybody can type any address there. So it opens no known customer's conversations, and nobody is
taken for a customer by it: they are known as whoever wrote from this form under that address.
"""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.customers.actions import recognise
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.actions import Incoming, IncomingFile
from evenhand.desk.inbox.models import Message

NAME = "webform"
NOBODY = "@feedback.invalid"
"""How an address ends that stands for none (RFC 2606, section 2)."""


@dataclass(frozen=True)
class Feedback:
    """What came: `key` is the same whenever the same form comes again; `email` may be empty.

    A key has 56 characters at most.
    """

    key: str
    words: str
    subject: str
    name: str = ""
    email: str = ""
    files: tuple[IncomingFile, ...] = ()


def take_in(given: Feedback) -> Message:
    """Keep it as a message that waits for an answer; the same key twice is one message."""
    address = recognise(NAME, given.email or f"{given.key[:24]}{NOBODY}", given.name)
    incoming = Incoming(
        key=f"{NAME}:{given.key}",
        address=address,
        text=given.words,
        subject=given.subject,
        files=given.files,
    )
    return inbox.receive(incoming, into=None, channel=NAME)
