"""Reading lessons and cards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from evenhand.desk.learning.models import Card, Lesson, LessonDraft, Medium, Version
from evenhand.desk.people.models import Teammate


def lessons() -> QuerySet[Lesson]:
    """Every lesson in the library, by title; not those that a lead took out."""
    return Lesson.objects.filter(retirement=None).order_by("title", "pk")


def retired() -> QuerySet[Lesson]:
    """The lessons that a lead took out, the last one first."""
    rows = Lesson.objects.exclude(retirement=None).select_related("retirement__by")
    return rows.order_by("-retirement__pk")


def holding(rows: QuerySet[Lesson], words: str) -> QuerySet[Lesson]:
    """Those that hold each of `words` somewhere, in any case."""
    for word in words.lower().split()[:8]:
        rows = rows.filter(words__contains=word)
    return rows


def lessons_called(slugs: Iterable[str]) -> QuerySet[Lesson]:
    """Those of the library with these slugs, by title."""
    return lessons().filter(slug__in=list(slugs))


def live_cards(teammate: Teammate | None = None) -> QuerySet[Card]:
    """The cards of the library and those that were shared; with a teammate, their own as well.

    Never what somebody else made and has not shared. In the order in which one reads them.
    """
    seen = Q(owner=None) | Q(shared_at__isnull=False)
    if teammate is not None:
        seen |= Q(owner=teammate)
    rows = Card.objects.filter(seen, retired_at=None, lesson__retirement=None)
    return rows.select_related("lesson").order_by("lesson__title", "lesson", "place", "pk")


def practised_cards(teammate: Teammate | None = None) -> QuerySet[Card]:
    """The live cards that have a back, and so are practised; as in `live_cards`."""
    return live_cards(teammate).exclude(back="")


def cards_of(lesson: Lesson, teammate: Teammate) -> QuerySet[Card]:
    """The cards of a lesson as somebody sees them: the lesson's in order, then own sentences."""
    return (
        live_cards(teammate)
        .filter(lesson=lesson)
        .order_by(F("owner").asc(nulls_first=True), "place", "pk")
    )


def versions_of(lesson: Lesson) -> QuerySet[Version]:
    """Every version of a lesson, the newest first."""
    return Version.objects.filter(lesson=lesson).select_related("by").order_by("-pk")


def version_of(lesson: Lesson, pk: int) -> Version | None:
    """One version of a lesson; None where the lesson never had it."""
    return versions_of(lesson).filter(pk=pk).first()


def newest_versions(slugs: Iterable[str]) -> Mapping[str, Version]:
    """The newest version of each of these lessons, by slug; retired ones too."""
    newer = Version.objects.filter(lesson=OuterRef("lesson"), pk__gt=OuterRef("pk"))
    rows = Version.objects.filter(~Exists(newer), lesson__slug__in=list(slugs))
    return {version.lesson.slug: version for version in rows.select_related("lesson")}


def draft_of(lesson: Lesson | None, teammate: Teammate) -> LessonDraft | None:
    """What they were writing of a lesson, or of a new one, and have not saved."""
    rows = LessonDraft.objects.filter(lesson=lesson, by=teammate)
    return rows.select_related("since").first()


def drafts_of(teammate: Teammate) -> QuerySet[LessonDraft]:
    """All that they have not saved, the last one first."""
    return LessonDraft.objects.filter(by=teammate).select_related("lesson").order_by("-at")


def media() -> QuerySet[Medium]:
    """Every picture, sound and film, by name."""
    return Medium.objects.order_by("name")


def media_called(names: Iterable[str]) -> Mapping[str, Medium]:
    """Those with these names, by name."""
    return {one.name: one for one in Medium.objects.filter(name__in=list(names))}
