"""What somebody does not want suggested any more."""

from __future__ import annotations

from django.db import models

from evenhand.desk.base.models import Dated
from evenhand.desk.learning.models import Lesson
from evenhand.desk.people.models import Teammate


class PutAside(Dated):
    """A suggested lesson was put away `at` that moment; it comes again only for a newer cause."""

    teammate = models.ForeignKey(Teammate, models.CASCADE, related_name="+")
    lesson = models.ForeignKey(Lesson, models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["teammate", "lesson"], name="put_aside_once_a_lesson")
        ]
