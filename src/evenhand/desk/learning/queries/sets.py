"""Reading collections and journeys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db.models import Count, Q, QuerySet

from evenhand.desk.learning.models import Collection, Going, Lesson, Place
from evenhand.desk.learning.queries.lessons import lessons
from evenhand.desk.people.models import Teammate

_LIVE = Q(places__lesson__retirement=None)


def collections() -> QuerySet[Collection]:
    """Collections that are no journeys, by title, each with its number of lessons as `held`."""
    rows = Collection.objects.filter(days=None).annotate(held=Count("places", filter=_LIVE))
    return rows.order_by("title", "pk")


def journeys() -> QuerySet[Collection]:
    """Journeys, the shortest first."""
    return Collection.objects.exclude(days=None).order_by("days", "title", "pk")


def places_of(collection: Collection) -> list[Place]:
    """The places of a collection with their lessons, in order; without lessons taken out."""
    rows = Place.objects.filter(collection=collection, lesson__retirement=None)
    return list(rows.select_related("lesson").order_by("place", "pk"))


def places_in(some: Iterable[Collection]) -> Mapping[int, list[int]]:
    """The ids of the lessons in each of these collections, by the collection's id."""
    rows = Place.objects.filter(collection__in=list(some), lesson__retirement=None)
    found: dict[int, list[int]] = {}
    for collection, lesson in rows.values_list("collection", "lesson"):
        found.setdefault(collection, []).append(lesson)
    return found


def lessons_in(collection: Collection) -> QuerySet[Lesson]:
    """The lessons of a collection, in its order."""
    return lessons().filter(places__collection=collection).order_by("places__place")


def goings_of(teammate: Teammate) -> QuerySet[Going]:
    """The journeys that they are on, the first begun first."""
    return Going.objects.filter(by=teammate).select_related("collection").order_by("since", "pk")


def going_of(collection: Collection, teammate: Teammate) -> Going | None:
    """Whether they are on this journey, and since when."""
    return Going.objects.filter(collection=collection, by=teammate).first()
