"""Which lesson fits what somebody's own work brought: what counts, how much, and for how long.

Pure: causes in, lessons out. The weights are a judgement, and say only in what order to read:

- a promise that was missed let somebody down: 4;
- a reply that was sent although the coach had found something reached a customer: 3;
- a story of a rule that was bent was worth an evening's thought: 2;
- a draft mended in time, a hint that did not fit, a message read otherwise: 1 each, since they were
  noticed already, and only tell when they come again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from evenhand.desk.learning.knowing import Named


class Source(StrEnum):
    """What happened."""

    MISSED = "missed"
    SENT = "sent"
    TOLD = "told"
    HEEDED = "heeded"
    DISMISSED = "dismissed"
    CORRECTED = "corrected"


WEIGHTS: Mapping[Source, int] = {
    Source.MISSED: 4,
    Source.SENT: 3,
    Source.TOLD: 2,
    Source.HEEDED: 1,
    Source.DISMISSED: 1,
    Source.CORRECTED: 1,
}
COUNTS = timedelta(days=28)
"""How long a cause counts; in its second half by half."""

ENOUGH = 2
"""Together causes weigh so much before a lesson is suggested: one slip is none of anybody's
business."""

MOST_ALIKE = 5
"""More of the same than this say no more."""


@dataclass(frozen=True)
class Cause:
    """One thing that happened at an aware moment; `name` is of a rule, a step or a situation."""

    source: Source
    name: str
    at: datetime


@dataclass(frozen=True)
class Told:
    """Why, in figures: how often something happened under one name."""

    source: Source
    name: str
    count: int


@dataclass(frozen=True)
class Suggestion:
    """A lesson worth reading again, and why: what weighs most first."""

    slug: str
    title: str
    told: tuple[Told, ...]
    weight: float


def ranked(
    causes: Iterable[Cause],
    lessons: Mapping[str, Named],
    seen: Mapping[str, datetime],
    now: datetime,
) -> tuple[Suggestion, ...]:
    """The lessons that fit, the weightiest first; of two alike the one with the newer cause.

    `lessons` has the lesson about each name, `seen` the moment at which a lesson was read or its
    suggestion put away, by slug: what happened up to then counts no more.
    """
    of_lesson: defaultdict[Named, list[Cause]] = defaultdict(list)
    for one in causes:
        lesson = lessons.get(one.name.replace("_", "-"))
        if lesson and _counts(one, seen.get(lesson.slug), now):
            of_lesson[lesson].append(one)
    found = [
        (_weight(held, now), max(one.at for one in held), lesson, held)
        for lesson, held in of_lesson.items()
    ]
    found.sort(key=lambda one: (-one[0], -one[1].timestamp(), one[2].slug))
    return tuple(
        Suggestion(lesson.slug, lesson.title, _told(held), weight)
        for weight, _newest, lesson, held in found
        if weight >= ENOUGH
    )


def _counts(cause: Cause, seen: datetime | None, now: datetime) -> bool:
    return now - COUNTS < cause.at <= now and (seen is None or cause.at > seen)


def _weight(causes: Sequence[Cause], now: datetime) -> float:
    alike: defaultdict[Source, list[float]] = defaultdict(list)
    for one in sorted(causes, key=lambda cause: cause.at, reverse=True):
        is_old = now - one.at > COUNTS / 2
        alike[one.source].append(WEIGHTS[one.source] / (2 if is_old else 1))
    return sum(sum(weights[:MOST_ALIKE]) for weights in alike.values())


def _told(causes: Iterable[Cause]) -> tuple[Told, ...]:
    often = Counter((one.source, one.name) for one in causes)
    told = (Told(source, name, count) for (source, name), count in often.items())
    return tuple(
        sorted(told, key=lambda one: (-WEIGHTS[one.source] * one.count, one.name, one.source))
    )
