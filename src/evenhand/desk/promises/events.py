"""What happens to promises."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class PromiseMade(Event):
    """A sentence in a reply became a promise, or a teammate wrote one down."""

    promise: int


@dataclass(frozen=True, kw_only=True)
class PromiseChanged(Event):
    """A promise got another time, owner or wording; `due_was` is an ISO time or empty."""

    promise: int
    due_was: str = ""


@dataclass(frozen=True, kw_only=True)
class PromiseEnded(Event):
    """A promise was kept, missed or released."""

    promise: int
    how: str


@dataclass(frozen=True, kw_only=True)
class ConditionWasMet(Event):
    """The customer did their part of a two-sided deal."""

    promise: int


@dataclass(frozen=True, kw_only=True)
class Reminded(Event):
    """Somebody was reminded of a promise; `stage` is before or late."""

    promise: int
    to: int
    stage: str
