"""The library: lessons by topic, found and narrowed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from evenhand.desk.learning import queries
from evenhand.desk.learning.models import Collection, Lesson, LessonDraft, Topic
from evenhand.desk.learning.queries import Worth
from evenhand.desk.people.models import Teammate

A_PAGE = 60


@dataclass(frozen=True)
class Asked:
    """What the address asks for: words, a topic, a collection, a page of the list."""

    words: str = ""
    topic: str = ""
    collection: Collection | None = None
    page: int = 1

    @property
    def narrows(self) -> bool:
        """Whether fewer than all are asked for."""
        return bool(self.words or self.topic or self.collection)


@dataclass(frozen=True)
class Line:
    """A lesson in the list. `read` is the day on which the reader last read it."""

    title: str
    href: str
    summary: str
    worth: Worth
    read: date | None


@dataclass(frozen=True)
class Shelf:
    """Lessons of one topic."""

    title: str
    href: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Drafted:
    """Something the reader has not saved."""

    title: str
    href: str


@dataclass(frozen=True)
class Library:
    """The whole page. `topics` are (slug, name); `more` is the address of the next page."""

    asked: Asked
    shelves: tuple[Shelf, ...]
    topics: tuple[tuple[str, str], ...]
    collections: tuple[Collection, ...]
    drafts: tuple[Drafted, ...]
    retired: tuple[Lesson, ...]
    more: str


def library_of(asked: Asked, reader: Teammate) -> Library:
    """The library as `reader` sees it; as many statements for one lesson as for thirty."""
    rows = queries.lessons() if asked.collection is None else queries.lessons_in(asked.collection)
    rows = queries.holding(rows, asked.words)
    if asked.topic:
        rows = rows.filter(topic=asked.topic)
    if asked.collection is None:
        rows = rows.order_by("topic", "title", "pk")
    first = (asked.page - 1) * A_PAGE
    found = list(rows[first : first + A_PAGE + 1])
    return Library(
        asked=asked,
        shelves=_shelves(found[:A_PAGE], asked, reader),
        topics=tuple((slug, str(name)) for slug, name in Topic.choices),
        collections=() if asked.narrows else tuple(queries.collections()),
        drafts=() if asked.narrows else tuple(map(_drafted, queries.drafts_of(reader))),
        retired=() if asked.narrows or not reader.is_lead else tuple(queries.retired()),
        more=_address(asked) if found[A_PAGE:] else "",
    )


def _shelves(found: list[Lesson], asked: Asked, reader: Teammate) -> tuple[Shelf, ...]:
    worth = queries.popularity(queries.lessons().filter(pk__in=[one.pk for one in found]))
    read = queries.last_read(reader)
    lines = [(one, _line(one, worth, read)) for one in found]
    if asked.collection is not None:
        return (Shelf("", "", tuple(line for _lesson, line in lines)),) if lines else ()
    shelves = (
        Shelf(str(topic.label), f"?topic={topic.value}", _of(topic, lines)) for topic in Topic
    )
    return tuple(shelf for shelf in shelves if shelf.lines)


def _of(topic: Topic, lines: Iterable[tuple[Lesson, Line]]) -> tuple[Line, ...]:
    return tuple(line for lesson, line in lines if lesson.topic == topic)


def _line(lesson: Lesson, worth: Mapping[int, Worth], read: Mapping[int, date]) -> Line:
    href = reverse("learning:lesson", args=[lesson.slug])
    return Line(
        lesson.title, href, lesson.summary, worth.get(lesson.pk, Worth()), read.get(lesson.pk)
    )


def _drafted(draft: LessonDraft) -> Drafted:
    if draft.lesson is None:
        return Drafted(str(draft.values.get("title", "")), reverse("learning:new"))
    return Drafted(draft.lesson.title, reverse("learning:edit", args=[draft.lesson.slug]))


def _address(asked: Asked) -> str:
    given = {
        "q": asked.words,
        "topic": asked.topic,
        "in": asked.collection.slug if asked.collection else "",
        "page": str(asked.page + 1),
    }
    return f"?{urlencode({name: value for name, value in given.items() if value})}"
