"""What happens in conversations."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class MessageReceived(Event):
    """A message from the customer is committed, and can be read."""

    message: int


@dataclass(frozen=True, kw_only=True)
class MessageFiled(Event):
    """An old message from the customer was brought in; nobody needs to answer it now."""

    message: int


@dataclass(frozen=True, kw_only=True)
class ReplySent(Event):
    """A teammate sent a reply. It leaves when the time to undo is over."""

    reply: int


@dataclass(frozen=True, kw_only=True)
class ReplyWithdrawn(Event):
    """A reply was taken back before it left; its text is a draft again."""

    reply: int


@dataclass(frozen=True, kw_only=True)
class ReplyDelivered(Event):
    """The next server has taken a reply over."""

    reply: int


@dataclass(frozen=True, kw_only=True)
class DeliveryFailed(Event):
    """A reply could not be delivered, or came back."""

    reply: int


@dataclass(frozen=True, kw_only=True)
class DeliveryAskedAgain(Event):
    """A teammate wants a reply that could not be delivered to be tried once more."""

    reply: int


@dataclass(frozen=True, kw_only=True)
class NoteWritten(Event):
    """A teammate wrote a note."""

    note: int


@dataclass(frozen=True, kw_only=True)
class ConversationAssigned(Event):
    """A conversation was given to a teammate; `to` is None when it was given back."""

    to: int | None


@dataclass(frozen=True, kw_only=True)
class ConversationClosed(Event):
    """A conversation was closed."""


@dataclass(frozen=True, kw_only=True)
class ConversationReopened(Event):
    """A conversation was opened again, by a teammate or by a message."""


@dataclass(frozen=True, kw_only=True)
class ConversationSnoozed(Event):
    """A conversation left the lists for a while; `until` is an ISO time."""

    until: str


@dataclass(frozen=True, kw_only=True)
class ConversationWoken(Event):
    """A snooze ended."""


@dataclass(frozen=True, kw_only=True)
class ListingChanged(Event):
    """What the lists show of a conversation changed: its situation, or its next promise."""
