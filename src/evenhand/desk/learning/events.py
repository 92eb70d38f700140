"""What happens to lessons. What somebody reads, rates or saves is nobody else's, and no event."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class LessonWritten(Event):
    """A lesson got a version."""

    lesson: int
    version: int


@dataclass(frozen=True, kw_only=True)
class LessonRetired(Event):
    """A lead took a lesson out of the library."""

    lesson: int


@dataclass(frozen=True, kw_only=True)
class LessonTakenBack(Event):
    """A lesson that had been taken out is in the library again."""

    lesson: int


@dataclass(frozen=True, kw_only=True)
class CollectionChanged(Event):
    """A collection or journey was written, or taken away."""

    collection: int


@dataclass(frozen=True, kw_only=True)
class MediumAdded(Event):
    """A picture, a sound or a film can be shown on cards."""

    medium: int


@dataclass(frozen=True, kw_only=True)
class OwnCardShared(Event):
    """A teammate showed a card made from their own sentence to all."""

    card: int


@dataclass(frozen=True, kw_only=True)
class OwnCardTakenBack(Event):
    """A teammate took a card that they had shared to themselves again."""

    card: int
