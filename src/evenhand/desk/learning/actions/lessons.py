"""Writing lessons: each change is a version, and cards keep what people remember of them."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from evenhand.desk.journal.actions import record
from evenhand.desk.learning import knowing
from evenhand.desk.learning.changes import Planned, plan
from evenhand.desk.learning.events import LessonRetired, LessonTakenBack, LessonWritten
from evenhand.desk.learning.markdown import exported
from evenhand.desk.learning.models import Card, Lesson, Origin, Retirement, Version
from evenhand.desk.learning.written import WrittenCard, WrittenLesson
from evenhand.desk.people.models import Teammate

_TAKEN_OVER = (
    *("title", "topic", "source", "note", "summary", "words"),
    *("keywords", "about", "related", "takeaways"),
)
_CARD = ("kind", "title", "front", "back", "place", "retired_at")


@transaction.atomic
def write(written: WrittenLesson, *, by: Teammate | None, origin: Origin = Origin.DESK) -> Lesson:
    """The lesson as it is written now, a new one or a version of the one with its slug.

    When nothing differs, nothing is written. A card that is gone is retired, one that comes back is
    live again; both by their key. `by` is None for the command line.
    """
    text = exported(written)
    fields = {name: _kept(getattr(written, name)) for name in _TAKEN_OVER}
    lesson, is_new = Lesson.objects.select_for_update().get_or_create(
        slug=written.slug, defaults=fields
    )
    newest = None if is_new else Version.objects.filter(lesson=lesson).order_by("-pk").first()
    if newest is not None and newest.text == text:
        return lesson
    if not is_new:
        for name, value in fields.items():
            setattr(lesson, name, value)
        lesson.save(update_fields=_TAKEN_OVER)
    _write_cards(lesson, written.cards, is_new=is_new)
    version = Version.objects.create(lesson=lesson, text=text, origin=origin, by=by)
    record(LessonWritten(lesson=lesson.pk, version=version.pk, by=by.pk if by else None))
    knowing.forget()
    return lesson


def _kept(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _write_cards(lesson: Lesson, cards: Iterable[WrittenCard], *, is_new: bool) -> None:
    held = Card.objects.none() if is_new else Card.objects.filter(lesson=lesson, owner=None)
    known = {card.key: card for card in held}
    new: list[Card] = []
    changed: list[Card] = []
    for place, written in enumerate(cards):
        card = known.pop(written.key, None)
        (changed if card else new).append(_filled(card or Card(lesson=lesson), written, place))
    for card in known.values():
        card.retired_at = card.retired_at or timezone.now()
    Card.objects.bulk_create(new)
    Card.objects.bulk_update((*changed, *known.values()), _CARD)


def _filled(card: Card, written: WrittenCard, place: int) -> Card:
    card.key, card.kind, card.title = written.key, written.kind, written.title
    card.front, card.back, card.place, card.retired_at = written.front, written.back, place, None
    return card


@transaction.atomic
def take_in(
    lessons: Iterable[WrittenLesson], *, by: Teammate | None, origin: Origin = Origin.FILE
) -> list[Planned]:
    """Take lessons over and say what became of each; twice changes nothing the second time.

    The starting library never goes over what the team has changed.
    """
    planned = plan(lessons, origin)
    for one in planned:
        if one.change.writes:
            write(one.written, by=by, origin=origin)
    return planned


@transaction.atomic
def retire(lesson: Lesson, *, by: Teammate) -> None:
    """Take the lesson out of the library; its cards are not due any more. Safe to repeat."""
    _, is_new = Retirement.objects.get_or_create(lesson=lesson, defaults={"by": by})
    if is_new:
        record(LessonRetired(lesson=lesson.pk, by=by.pk))
        knowing.forget()


@transaction.atomic
def take_back(lesson: Lesson, *, by: Teammate) -> None:
    """Put the lesson into the library again, with all that people remember of it."""
    gone, _ = Retirement.objects.filter(lesson=lesson).delete()
    if gone:
        record(LessonTakenBack(lesson=lesson.pk, by=by.pk))
        knowing.forget()
