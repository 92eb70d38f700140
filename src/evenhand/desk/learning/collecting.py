"""Collections and journeys as Markdown files: a head, then the slugs of their lessons in order.

What `exported_collection` writes, `parsed_collection` reads as the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from evenhand.desk.learning.lines import FENCE, CannotRead
from evenhand.desk.learning.models import Collection
from evenhand.desk.learning.written import LONGEST_SLUG, RESERVED, SLUG, slugged

HEAD = ("title", "slug", "days", "summary")
MOST_DAYS = 31
MOST_LESSONS = 100
_LONGEST = {"title": 120, "summary": 300}


@dataclass(frozen=True)
class WrittenCollection:
    """A collection; with `days` a journey. `lessons` are slugs."""

    slug: str
    title: str
    summary: str = ""
    days: int | None = None
    lessons: tuple[str, ...] = ()


def exported_collection(written: WrittenCollection) -> str:
    """The collection as one Markdown file, its last line ended."""
    head = ((name, getattr(written, name)) for name in HEAD)
    lines = [FENCE, *(f"{name}: {value}" for name, value in head if value), FENCE, ""]
    return "\n".join((*lines, *(f"- {slug}" for slug in written.lessons))) + "\n"


def parsed_collection(text: str) -> WrittenCollection:
    """The collection that a Markdown file holds. Raises CannotRead."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    head, end = _head(lines)
    slugs = tuple(_slugs(lines, end))
    if not slugs:
        raise CannotRead(len(lines), _("it names no lesson yet. Write “- ” and a lesson's slug."))
    if len(slugs) > MOST_LESSONS:
        raise CannotRead(len(lines), _("it names more than 100 lessons. Make two of it."))
    return _whole(head, end, slugs)


def _head(lines: list[str]) -> tuple[dict[str, str], int]:
    if lines[0].strip() != FENCE:
        raise CannotRead(1, _("a collection begins with a line “---”, its title, and “---”."))
    found: dict[str, str] = {}
    for number, line in enumerate(lines[1:], 2):
        name, colon, value = line.partition(":")
        if line.strip() == FENCE:
            return found, number
        if not line.strip():
            continue
        name, value = name.strip().lower(), " ".join(value.split())
        if not colon or name not in HEAD:
            raise CannotRead(
                number, _("the head holds “title:”, “slug:”, “days:” and “summary:” alone.")
            )
        if len(value) > _LONGEST.get(name, LONGEST_SLUG) or not value.isprintable():
            raise CannotRead(number, _("“%(name)s:” is too long. Shorten it.") % {"name": name})
        found[name] = value
    raise CannotRead(len(lines), _("the head does not end. Write “---” below its last line."))


def _slugs(lines: list[str], end: int) -> list[str]:
    found: list[str] = []
    for number, line in enumerate(lines[end:], end + 1):
        slug = line.strip().removeprefix("- ").strip()
        if slug and not SLUG.fullmatch(slug):
            raise CannotRead(number, _("write “- ” and the slug of a lesson, one a line."))
        if slug and slug not in found:
            found.append(slug)
    return found


def _whole(head: dict[str, str], end: int, slugs: tuple[str, ...]) -> WrittenCollection:
    title, days = head.get("title", ""), head.get("days", "")
    slug = head.get("slug") or slugged(title)
    if not title or not SLUG.fullmatch(slug) or slug in RESERVED:
        raise CannotRead(end, _("give it a title, and a slug of small letters and hyphens."))
    is_number = days.isascii() and days.isdecimal()
    if days and not (is_number and 1 <= int(days) <= MOST_DAYS):
        raise CannotRead(
            end, _("“days:” is a number from 1 to 31, for a journey; or leave it out.")
        )
    return WrittenCollection(
        slug, title, head.get("summary", ""), int(days) if days else None, slugs
    )


def written_collection(collection: Collection, slugs: list[str]) -> WrittenCollection:
    """A collection's rows, as they are written down."""
    return WrittenCollection(
        collection.slug, collection.title, collection.summary, collection.days, tuple(slugs)
    )
