"""What happens on sheets of evidence. Ids and closed sets of words, never anybody's own."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class SheetBegun(Event):
    """What is claimed was put beside what the records show; `by` is None when a reading did.

    `situation` is one of About.
    """

    situation: str


@dataclass(frozen=True, kw_only=True)
class SheetPutAway(Event):
    """A sheet was not needed after all, and is gone."""


@dataclass(frozen=True, kw_only=True)
class Decided(Event):
    """A person decided on a sheet; `how` is one of DecidedAs."""

    decision: int
    how: str


@dataclass(frozen=True, kw_only=True)
class DecisionTold(Event):
    """The customer was told of a decision."""

    decision: int


@dataclass(frozen=True, kw_only=True)
class DecisionLifted(Event):
    """A decision was ended before its time."""

    decision: int


@dataclass(frozen=True, kw_only=True)
class ReviewAsked(Event):
    """The customer asks that somebody else looks at a decision; `by` is who wrote it down."""

    review: int


@dataclass(frozen=True, kw_only=True)
class ReviewAnswered(Event):
    """Somebody else looked; `how` is one of Outcome."""

    review: int
    how: str
