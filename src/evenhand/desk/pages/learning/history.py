"""Every version of a lesson, and what changed between two of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evenhand.desk.learning import queries
from evenhand.desk.learning.markdown import parsed
from evenhand.desk.learning.models import Kind, Lesson, Version
from evenhand.desk.learning.written import WrittenCard, WrittenLesson
from evenhand.desk.policies.differing import Piece, differences


@dataclass(frozen=True)
class Difference:
    """One part of a lesson, and what changed in it."""

    name: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class VersionLine:
    """A version in the list; `is_older` and `is_newer` mark the two that are compared."""

    pk: int
    at: datetime
    told: str
    is_older: bool
    is_newer: bool


@dataclass(frozen=True)
class History:
    """The page. `differences` is empty when there is only one version."""

    lesson: Lesson
    versions: tuple[VersionLine, ...]
    compares: bool
    differences: tuple[Difference, ...]


def history_of(lesson: Lesson, older: int, newer: int) -> History:
    """The versions, newest first, and the two asked for; else the last change."""
    rows = list(queries.versions_of(lesson))
    known = {version.pk: version for version in rows}
    after = known.get(newer, rows[0])
    before = known.get(older, rows[1] if rows[1:] else rows[0])
    return History(
        lesson=lesson,
        versions=tuple(_line(one, before, after) for one in rows),
        compares=len(rows) > 1,
        differences=tuple(compared(parsed(before.text), parsed(after.text))),
    )


def _line(version: Version, before: Version, after: Version) -> VersionLine:
    return VersionLine(version.pk, version.at, _told(version), version == before, version == after)


def _told(version: Version) -> str:
    where = version.get_origin_display()
    if version.by is None:
        return _("from %(where)s") % {"where": where}
    return _("%(by)s, from %(where)s") % {"by": version.by, "where": where}


def compared(before: WrittenLesson, after: WrittenLesson) -> Iterator[Difference]:
    """The parts that differ, each word by word; cards by their keys."""
    for name, old, new in zip(_NAMES, _texts(before), _texts(after), strict=True):
        if old != new:
            yield Difference(str(name), differences(old, new))
    was, now = ({card.key: card for card in one.cards} for one in (before, after))
    for key in dict.fromkeys((*now, *was)):
        old, new = _said(was.get(key)), _said(now.get(key))
        if old != new:
            yield Difference((now.get(key) or was[key]).title, differences(old, new))


def _said(card: WrittenCard | None) -> str:
    if card is None:
        return ""
    back = f"\n\n{_('Answer:')}\n{card.back}" if card.back else ""
    return f"{Kind(card.kind).label}: {card.title}\n\n{card.front}{back}"


def _texts(written: WrittenLesson) -> tuple[str, ...]:
    lists = (written.keywords, written.about, written.related)
    return (
        *(written.title, written.topic, written.summary, written.note, written.source),
        "\n".join(f"– {one}" for one in written.takeaways),
        *(", ".join(one) for one in lists),
    )


_NAMES = (
    gettext_lazy("Title"),
    gettext_lazy("Topic"),
    gettext_lazy("Summary"),
    gettext_lazy("Why it was chosen"),
    gettext_lazy("Source"),
    gettext_lazy("Takeaways"),
    gettext_lazy("Keywords"),
    gettext_lazy("Opened from"),
    gettext_lazy("Related"),
)
