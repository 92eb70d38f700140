"""What happens to what we ask a customer for."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class AskBegun(Event):
    """A teammate put one numbered ask together."""

    ask: int


@dataclass(frozen=True, kw_only=True)
class AskTold(Event):
    """A reply asked for what is still missing; `items` is for how many things."""

    ask: int
    reply: int
    items: int


@dataclass(frozen=True, kw_only=True)
class ItemGiven(Event):
    """Something we asked for came; `by` is None when the customer ticked it."""

    item: int


@dataclass(frozen=True, kw_only=True)
class ItemMissing(Event):
    """What was taken to have come is missing after all."""

    item: int


@dataclass(frozen=True, kw_only=True)
class ItemWaived(Event):
    """We can do without something that we asked for."""

    item: int
