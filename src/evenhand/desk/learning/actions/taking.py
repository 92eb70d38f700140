"""Taking in what a folder or a zip holds, all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from evenhand.desk.base.media import NoMedia
from evenhand.desk.learning.actions.lessons import take_in
from evenhand.desk.learning.actions.media import add_medium
from evenhand.desk.learning.actions.sets import collect
from evenhand.desk.learning.changes import Planned
from evenhand.desk.learning.collecting import parsed_collection
from evenhand.desk.learning.files import Bundle, File, NoLessonFile, in_folder
from evenhand.desk.learning.lines import CannotRead
from evenhand.desk.learning.markdown import parsed
from evenhand.desk.learning.models import Lesson, Origin
from evenhand.desk.people.models import Teammate

LIBRARY = Path(__file__).parent.parent / "library"

Told = Callable[[str], None]


def _untold(_name: str) -> None:
    """Nobody watches."""


@transaction.atomic
def take_in_bundle(
    bundle: Bundle, *, by: Teammate | None, origin: Origin = Origin.FILE, told: Told = _untold
) -> list[Planned]:
    """Take in media, lessons, then collections; says what became of each lesson.

    `told` hears each file's name when it is done. Safe to repeat. Raises NoLessonFile with a
    sentence that names the file; then nothing is written.
    """
    for medium in bundle.media:
        try:
            opened = BytesIO(medium.data)
            words = {"captions": medium.captions, "transcript": medium.transcript}
            add_medium(medium.name, opened, by=by, **words)
        except NoMedia as wrong:
            raise NoLessonFile(f"media/{medium.name}: {wrong}") from None
        told(medium.name)
    planned = [_lesson(file, by=by, origin=origin, told=told) for file in bundle.lessons]
    for file in bundle.collections:
        try:
            collect(parsed_collection(file.text), by=by)
        except CannotRead as wrong:
            raise NoLessonFile(f"collections/{file.name}: {wrong}") from None
        told(file.name)
    return planned


def _lesson(file: File, *, by: Teammate | None, origin: Origin, told: Told) -> Planned:
    try:
        (planned,) = take_in([parsed(file.text)], by=by, origin=origin)
    except CannotRead as wrong:
        raise NoLessonFile(_("%(name)s: %(wrong)s") % {"name": file.name, "wrong": wrong}) from None
    told(file.name)
    return planned


def load_library() -> list[Planned]:
    """Put the starting library on a desk that has no lesson yet; nothing on any other."""
    if Lesson.objects.exists():
        return []
    return take_in_bundle(in_folder(LIBRARY), by=None, origin=Origin.LIBRARY)
