"""What happens to praise."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class PraiseFound(Event):
    """A message praises."""

    praise: int


@dataclass(frozen=True, kw_only=True)
class PraiseTakenBack(Event):
    """A teammate read the message otherwise."""

    praise: int


@dataclass(frozen=True, kw_only=True)
class PraisePassedOn(Event):
    """Praise was passed on: to a teammate, by id, to the whole team, or to somebody outside."""

    passed_on: int
    to: int | None
    to_team: bool


@dataclass(frozen=True, kw_only=True)
class PraiseTold(Event):
    """A reply told the customer that their praise was passed on."""

    passed_on: int
    reply: int


@dataclass(frozen=True, kw_only=True)
class PraiseLetterFailed(Event):
    """The letter to somebody outside cannot be delivered."""

    passed_on: int


@dataclass(frozen=True, kw_only=True)
class PraiseLetterAskedAgain(Event):
    """A teammate wants the letter to be tried once more."""

    passed_on: int
