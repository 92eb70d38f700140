"""What happens to mailboxes."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class MailboxAdded(Event):
    """A teammate added an address of ours."""

    mailbox: int


@dataclass(frozen=True, kw_only=True)
class MailboxChanged(Event):
    """A teammate changed how an address of ours is read or shown."""

    mailbox: int


@dataclass(frozen=True, kw_only=True)
class MailboxRemoved(Event):
    """A teammate took an address of ours away; its letters stay."""

    mailbox: int
