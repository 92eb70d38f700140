"""When a card is due again: FSRS, replayed from its reviews. Pure; it asks no clock.

FSRS counts in days. Ours are the days of a person's own calendar, so that whoever practises at
nine one day and at eight on the next has slept on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import lru_cache
from uuid import UUID

from fsrs import Card, Rating, Scheduler
from fsrs.scheduler import DEFAULT_PARAMETERS

USUAL = DEFAULT_PARAMETERS[:4]
"""Days after a first again, hard, good and easy, for somebody of whom nothing is known."""

RETENTION = 0.9
"""A card is due when this share of such cards would still be remembered."""


@dataclass(frozen=True, order=True)
class Go:
    """One go at a card: on which day of theirs, when (aware), its id, and the rating, 1 to 4."""

    day: date
    at: datetime
    made_id: UUID
    rating: int


@dataclass(frozen=True)
class Memory:
    """What somebody remembers of a card after their goes.

    `due` is the day on which to see it again, `stability` in days, `difficulty` from 1 to 10.
    """

    due: date
    stability: float
    difficulty: float
    first_day: date
    latest_day: date
    times: int


@lru_cache(maxsize=256)
def scheduler(stabilities: tuple[float, ...] = USUAL) -> Scheduler:
    """FSRS-6 without fuzz. A card never returns on the same day: no steps of minutes.

    `stabilities` are the first four of its parameters, in days.
    """
    return Scheduler(
        parameters=(*stabilities, *DEFAULT_PARAMETERS[4:]),
        desired_retention=RETENTION,
        learning_steps=(),
        relearning_steps=(),
        enable_fuzzing=False,
    )


def remembered(goes: Iterable[Go], stabilities: Sequence[float] = USUAL) -> Memory:
    """The memory after all `goes`, in whatever order they come; at least one.

    Those at the same moment count in the order of their ids, so that every device agrees. Raises
    ValueError without any.
    """
    fsrs, ordered = scheduler(tuple(stabilities)), sorted(goes)
    if not ordered:
        raise ValueError("nothing is remembered of a card that was never seen")
    card = Card(card_id=0, due=begin_of(ordered[0].day))
    for go in ordered:
        card, _ = fsrs.review_card(card, Rating(go.rating), begin_of(go.day))
    return Memory(
        due=card.due.date(),
        stability=card.stability or 0.0,
        difficulty=card.difficulty or 0.0,
        first_day=ordered[0].day,
        latest_day=ordered[-1].day,
        times=len(ordered),
    )


def recall(memory: Memory, day: date) -> float:
    """How likely it is to be remembered on a day, from 0 to 1, as FSRS predicts it."""
    latest = begin_of(memory.latest_day)
    card = Card(card_id=0, stability=memory.stability, due=latest, last_review=latest)
    return scheduler().get_card_retrievability(card, begin_of(day))


@dataclass(frozen=True)
class Foretold:
    """A go on a later day than the one before: how likely it was known, and whether it was."""

    day: date
    likely: float
    known: bool


def foretold(goes: Iterable[Go], stabilities: Sequence[float] = USUAL) -> list[Foretold]:
    """What FSRS predicted at each go of a card but those on a day that had one, in order."""
    fsrs, found, before = scheduler(tuple(stabilities)), list[Foretold](), None
    card = Card(card_id=0, due=datetime.min.replace(tzinfo=UTC))
    for go in sorted(goes):
        day = begin_of(go.day)
        if before is not None and go.day > before:
            likely = fsrs.get_card_retrievability(card, day)
            found.append(Foretold(go.day, likely, go.rating > 1))
        card, _ = fsrs.review_card(card, Rating(go.rating), day)
        before = go.day
    return found


def begin_of(day: date) -> datetime:
    """The moment by which FSRS knows a day: its midnight, in UTC whatever the zone."""
    return datetime.combine(day, time.min, UTC)
