"""Collections and journeys: written by anybody, gone through by each on their own."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from evenhand.desk.journal.actions import record
from evenhand.desk.learning.collecting import WrittenCollection
from evenhand.desk.learning.events import CollectionChanged
from evenhand.desk.learning.models import Collection, Going, Lesson, Place
from evenhand.desk.people.models import Teammate


@transaction.atomic
def collect(written: WrittenCollection, *, by: Teammate | None) -> Collection:
    """The collection as it is written, in place of the one with its slug.

    Lessons that are not there are passed over. Who is on a journey stays on it. Twice changes
    nothing the second time.
    """
    fields = {"title": written.title, "summary": written.summary, "days": written.days}
    collection, is_new = Collection.objects.select_for_update().get_or_create(
        slug=written.slug, defaults={**fields, "by": by}
    )
    held = {one.slug: one for one in Lesson.objects.filter(slug__in=written.lessons)}
    wanted = [held[slug].pk for slug in written.lessons if slug in held]
    places = Place.objects.filter(collection=collection).order_by("place")
    before = list(places.values_list("lesson", flat=True))
    if not is_new and before == wanted and _is_the_same(collection, fields):
        return collection
    Collection.objects.filter(pk=collection.pk).update(**fields)
    places.delete()
    Place.objects.bulk_create(
        Place(collection=collection, lesson_id=pk, place=at) for at, pk in enumerate(wanted)
    )
    record(CollectionChanged(collection=collection.pk, by=by.pk if by else None))
    collection.refresh_from_db()
    return collection


def _is_the_same(collection: Collection, fields: Mapping[str, object]) -> bool:
    return all(getattr(collection, name) == value for name, value in fields.items())


@transaction.atomic
def take_apart(collection: Collection, *, by: Teammate) -> None:
    """Give the collection up; its lessons stay."""
    record(CollectionChanged(collection=collection.pk, by=by.pk))
    collection.delete()


def begin(collection: Collection, *, by: Teammate) -> Going:
    """They go on this journey from today, by their own day; already on it, nothing changes."""
    today = timezone.localdate(timezone=by.zone)
    going, _ = Going.objects.get_or_create(collection=collection, by=by, defaults={"since": today})
    return going


def leave(collection: Collection, *, by: Teammate) -> None:
    """They leave the journey; what they have read stays read."""
    Going.objects.filter(collection=collection, by=by).delete()
