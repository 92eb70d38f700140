"""What happens to the links of customers."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class PassGiven(Event):
    """A first link, or a new one after the old was over, was made for an address."""

    address: int


@dataclass(frozen=True, kw_only=True)
class PassesRevoked(Event):
    """A teammate ended the links of a conversation."""


@dataclass(frozen=True, kw_only=True)
class LinkAskedFor(Event):
    """Somebody with a link that is over asked for a new one."""

    renewal: int
