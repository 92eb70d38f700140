"""The values that reading a letter gives: frozen and plain.

Every string in them can be encoded as UTF-8 and holds no NUL, so that any database takes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What sort of letter it is. Only a MESSAGE may ever be answered by a program."""

    MESSAGE = "message"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Who a letter is from or to. `address` always holds an "@"; `name` may be empty."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Part:
    """Something attached. `content` is rid of its transfer encoding and never opened further.

    `filename` is safe to show and to save under (no folder, no control or direction characters).
    `content_type` is what the sender claims: serve it only as `safe_type(part)` says.
    `inline` tells that the letter's HTML shows it in its place, by its `content_id`.
    """

    filename: str
    content_type: str
    size: int
    content: bytes
    content_id: str = ""
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Bounce:
    """A delivery that failed or is delayed. `status` is that of RFC 3463 ("5.1.1"), or ""."""

    recipient: str
    status: str
    permanent: bool
    diagnostic: str = ""
    original_message_id: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter, as far as it could be read; `problems` names in plain English what could not.

    Message ids come without angle brackets, "" when there is none. `date` is aware, or None.
    `text` is the whole readable text; `visible`, `quoted` and `signature` are its pieces.
    `headers` are decoded, in their order, and cut to a bearable size.
    `list_id` is the mailing list's name for itself: a desk whose own address is a group sees its
    own list here, and may then treat the letter as a message.
    """

    message_id: str
    in_reply_to: str
    references: tuple[str, ...]
    sender: Mailbox | None
    reply_to: tuple[Mailbox, ...]
    to: tuple[Mailbox, ...]
    cc: tuple[Mailbox, ...]
    subject: str
    date: datetime | None
    text: str
    visible: str
    quoted: str
    signature: str
    html: str | None
    parts: tuple[Part, ...]
    headers: tuple[tuple[str, str], ...]
    kind: Kind
    bounce: Bounce | None
    list_id: str
    is_loop: bool
    problems: tuple[str, ...]
