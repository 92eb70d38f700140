"""What somebody is writing, kept until they save it or throw it away."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils import timezone

from evenhand.desk.learning.models import Lesson, LessonDraft, Version
from evenhand.desk.people.models import Teammate


def keep_lesson_draft(
    lesson: Lesson | None, values: Mapping[str, str], *, since: Version | None, by: Teammate
) -> LessonDraft:
    """The form as it stands, in place of what was kept before; `lesson` None for a new one."""
    fields = {"values": dict(values), "since": since, "at": timezone.now()}
    draft, _ = LessonDraft.objects.update_or_create(lesson=lesson, by=by, defaults=fields)
    return draft


def forget_lesson_draft(lesson: Lesson | None, *, by: Teammate) -> None:
    """Throw it away, or it has been saved."""
    LessonDraft.objects.filter(lesson=lesson, by=by).delete()
