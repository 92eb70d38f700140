"""What happens among colleagues. Nothing here tells of a breather: that is nobody's business."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class BackUpAsked(Event):
    """A teammate asked for back-up; `to` is None when any lead was asked."""

    back_up: int
    to: int | None


@dataclass(frozen=True, kw_only=True)
class BackUpAnswered(Event):
    """A colleague answered as a second voice: to the customer, or in a note."""

    back_up: int


@dataclass(frozen=True, kw_only=True)
class BackUpEnded(Event):
    """Back-up is no longer wanted."""

    back_up: int


@dataclass(frozen=True, kw_only=True)
class CheckInNudged(Event):
    """A lead was reminded of a word owed; it names neither of the two, nor the conversation."""

    check_in: int
