"""Every version of a lesson, what is not saved yet, and what was taken out."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.learning.models.lessons import Lesson
from evenhand.desk.people.models import Teammate


class Origin(models.TextChoices):
    """Where a version came from."""

    LIBRARY = "library", _("the starting library")
    FILE = "file", _("a file")
    DESK = "desk", _("the editor")


class Version(Dated):
    """A lesson as it was written, whole, in Markdown; never edited. `by` None: the command line."""

    lesson = models.ForeignKey(Lesson, models.CASCADE, related_name="versions")
    text = models.TextField()
    origin = models.CharField(max_length=8, choices=Origin.choices)
    by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")


class Retirement(Dated):
    """A lead took a lesson out of the library; deleted when it is taken back."""

    lesson = models.OneToOneField(Lesson, models.CASCADE, related_name="retirement")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")


class LessonDraft(Dated):
    """What somebody is writing and has not saved; `lesson` None for a new one.

    `values` is the form as it stood, `since` the newest version when they began.
    """

    lesson = models.ForeignKey(Lesson, models.CASCADE, null=True, related_name="drafts")
    by = models.ForeignKey(Teammate, models.CASCADE, related_name="+")
    values = models.JSONField()
    since = models.ForeignKey(Version, models.CASCADE, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["lesson", "by"], name="one_draft_of_a_lesson"),
            models.UniqueConstraint(
                fields=["by"], condition=Q(lesson=None), name="one_draft_of_a_new_lesson"
            ),
        ]
