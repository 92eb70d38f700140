"""What taking a lesson in would change, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from evenhand.desk.learning import queries
from evenhand.desk.learning.markdown import exported, parsed
from evenhand.desk.learning.models import Origin, Version
from evenhand.desk.learning.written import WrittenLesson


class Change(Enum):
    """What becomes of a lesson that is taken in."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "as before"
    OURS = "kept as your team wrote it"

    @property
    def writes(self) -> bool:
        """Whether there is anything to write."""
        return self in {Change.NEW, Change.CHANGED}


@dataclass(frozen=True)
class Planned:
    """A lesson, what it said before (None when it is new), and what becomes of it."""

    written: WrittenLesson
    before: WrittenLesson | None
    change: Change


def plan(lessons: Iterable[WrittenLesson], origin: Origin) -> list[Planned]:
    """What would be written, in that order. The library never goes over what the team wrote."""
    wanted = list(lessons)
    newest = queries.newest_versions(written.slug for written in wanted)
    return [_planned(written, newest.get(written.slug), origin) for written in wanted]


def _planned(written: WrittenLesson, version: Version | None, origin: Origin) -> Planned:
    if version is None:
        return Planned(written, None, Change.NEW)
    before = parsed(version.text)
    if version.text == exported(written):
        return Planned(written, before, Change.SAME)
    if origin == Origin.LIBRARY and version.origin != Origin.LIBRARY:
        return Planned(written, before, Change.OURS)
    return Planned(written, before, Change.CHANGED)
