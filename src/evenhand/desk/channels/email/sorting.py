"""What is to become of a letter, decided from what it says and from our own addresses."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from enum import StrEnum

from evenhand.desk.channels.email.tokens import without_plus
from evenhand.desk.inbox.models import MessageKind
from evenhand.mail import Kind, Letter, Mailbox


class Fate(StrEnum):
    """What is to become of a letter."""

    MESSAGE = "message"
    BOUNCE = "bounce"
    LOOP = "loop"
    OURS = "ours"


def fate(letter: Letter, ours: Collection[str], *, is_imported: bool) -> Fate:
    """What becomes of a letter; `ours` holds the addresses of our mailboxes in lower case.

    A letter that names us as its sender is our own only in an import, out of a folder of sent
    mail. Else anyone may have written it, such as a web form, so a person should see it.
    """
    if letter.bounce is not None:
        return Fate.BOUNCE
    if letter.is_loop:
        return Fate.LOOP
    writer = writer_of(letter, ours)
    if is_imported and writer is not None and is_ours(writer.address, ours):
        return Fate.OURS
    return Fate.MESSAGE


def writer_of(letter: Letter, ours: Collection[str]) -> Mailbox | None:
    """Who wrote a letter: whom an answer goes to.

    That is the one address in Reply-To, as web forms and shops set it, unless it is our own;
    otherwise the sender.
    """
    answers_to = [box for box in letter.reply_to if not is_ours(box.address, ours)]
    if len(answers_to) != 1:
        return letter.sender
    box = answers_to[0]
    name = box.name or (letter.sender.name if letter.sender else "")
    return Mailbox(name, box.address)


def is_ours(address: str, ours: Collection[str]) -> bool:
    """Whether an address is one of our mailboxes', also with something behind a plus."""
    return address.lower() in ours or without_plus(address) in ours


def kind(letter: Letter, ours: Collection[str]) -> MessageKind:
    """The kind of message that a letter becomes.

    Mail by a list is a person's message to us when the list is our own address, a group.
    """
    if letter.kind == Kind.AUTO_REPLY:
        return MessageKind.AUTO_REPLY
    if letter.kind == Kind.LIST and letter.list_id.lower() not in _lists_of(ours):
        return MessageKind.LIST
    if letter.sender is None and not says_anything(letter):
        return MessageKind.UNREADABLE
    return MessageKind.MESSAGE


def says_anything(letter: Letter) -> bool:
    """Whether there is anything in a letter to show beside its header."""
    return bool(letter.text.strip() or letter.html or letter.parts)


def key(letter: Letter, digest: str) -> str:
    """What is the same whenever the same message comes, by whatever way.

    That is its Message-ID together with its sender: were it the Message-ID alone, a stranger who
    guessed or saw one could send a letter that swallows the real one. A letter without an id or a
    sender is known by the digest of its bytes.
    """
    if not letter.message_id or letter.sender is None:
        return digest
    named = f"{letter.message_id}\n{letter.sender.address.lower()}"
    return hashlib.sha256(named.encode()).hexdigest()


def _lists_of(ours: Collection[str]) -> set[str]:
    return {address.replace("@", ".") for address in ours}
