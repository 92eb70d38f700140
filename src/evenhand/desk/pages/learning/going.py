"""Journeys: where one is on them. Only the reader sees how far they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse

from evenhand.desk.learning import queries
from evenhand.desk.learning.models import Collection, Going, Lesson
from evenhand.desk.people.models import Teammate


@dataclass(frozen=True)
class Stage:
    """A lesson on a journey: its day, and whether the reader has read it since they set out."""

    day: int
    on: date | None
    lesson: Lesson
    is_done: bool
    is_next: bool


@dataclass(frozen=True)
class Way:
    """A journey in the list; `read` of `held` lessons when the reader is on it."""

    journey: Collection
    href: str
    held: int
    is_on: bool
    read: int


@dataclass(frozen=True)
class Journey:
    """One journey, day by day. `since` is None when the reader is not on it."""

    collection: Collection
    stages: tuple[Stage, ...]
    since: date | None
    read: int
    is_over: bool


def journeys_page(teammate: Teammate) -> tuple[Way, ...]:
    """Every journey, those that the reader is on first. The same few statements for any number."""
    on = {going.collection_id: going for going in queries.goings_of(teammate)}
    rows, read, ways = list(queries.journeys()), _read(teammate, on), []
    lessons = queries.places_in(rows)
    for one in rows:
        href = reverse("learning:journey", args=[one.slug])
        going = on.get(one.pk)
        inside = lessons.get(one.pk, [])
        done = sum(_is_done(pk, going, read) for pk in inside)
        ways.append(Way(one, href, len(inside), going is not None, done))
    return tuple(sorted(ways, key=lambda way: not way.is_on))


def _read(teammate: Teammate, on: Mapping[int, Going]) -> Mapping[int, date]:
    return queries.last_read(teammate) if on else {}


def _is_done(lesson: int, going: Going | None, read: Mapping[int, date]) -> bool:
    """Whether they have read it since they set out."""
    return going is not None and lesson in read and read[lesson] >= going.since


def journey_page(journey: Collection, teammate: Teammate) -> Journey:
    """The journey as the reader stands on it."""
    going = queries.going_of(journey, teammate)
    places = queries.places_of(journey)
    read = queries.last_read(teammate) if going else {}
    done = {one.lesson_id for one in places if _is_done(one.lesson_id, going, read)}
    days = [journey.day_of(at, len(places)) for at in range(len(places))]
    ahead = next((one.lesson_id for one in places if one.lesson_id not in done), None)
    stages = tuple(
        Stage(
            day=day,
            on=going.since + timedelta(days=day - 1) if going else None,
            lesson=place.lesson,
            is_done=place.lesson_id in done,
            is_next=going is not None and place.lesson_id == ahead,
        )
        for day, place in zip(days, places, strict=True)
    )
    since = going.since if going else None
    return Journey(journey, stages, since, len(done), bool(stages) and len(done) == len(stages))
