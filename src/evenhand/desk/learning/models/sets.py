"""Lessons put together: collections, and journeys, which are collections with days."""

from __future__ import annotations

from django.db import models

from evenhand.desk.base.models import Dated
from evenhand.desk.learning.models.lessons import Lesson
from evenhand.desk.people.models import Teammate


class Collection(Dated):
    """Lessons in an order, for the whole team. With `days` it is a journey over so many days."""

    slug = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=120)
    summary = models.CharField(max_length=300, blank=True)
    days = models.PositiveSmallIntegerField(null=True)
    by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return self.title

    @property
    def is_journey(self) -> bool:
        """Whether one goes through it day by day."""
        return self.days is not None

    def day_of(self, place: int, of: int) -> int:
        """On which day, 1 for the first, the lesson at that place stands, `of` being all of them.

        They are spread evenly, the first on the first day. 0 for a collection without days.
        """
        return 1 + place * self.days // of if self.days and of else 0


class Place(models.Model):
    """Where a lesson stands in a collection, 0 for the first."""

    collection = models.ForeignKey(Collection, models.CASCADE, related_name="places")
    lesson = models.ForeignKey(Lesson, models.CASCADE, related_name="places")
    place = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["collection", "lesson"], name="collected_once"),
        ]
        ordering = ["place"]


class Going(Dated):
    """Somebody is on a journey; theirs alone to see. Deleted when they leave it."""

    collection = models.ForeignKey(Collection, models.CASCADE, related_name="goings")
    by = models.ForeignKey(Teammate, models.CASCADE, related_name="+")
    since = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["collection", "by"], name="going_once")]
