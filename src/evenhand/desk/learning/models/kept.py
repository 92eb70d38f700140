"""What teammates did with lessons: read, rated, saved. Who did so is for themselves alone."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from evenhand.desk.base.models import Dated
from evenhand.desk.learning.models.lessons import Card, Lesson
from evenhand.desk.people.models import Teammate

BEST = 5


class LessonRead(Dated):
    """Somebody read a lesson on a day, counted once; `day` is theirs, in their own zone."""

    lesson = models.ForeignKey(Lesson, models.CASCADE, related_name="reads")
    by = models.ForeignKey(Teammate, models.CASCADE, related_name="+")
    day = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["lesson", "by", "day"], name="one_read_a_day")
        ]
        indexes = [models.Index(fields=["by", "day"])]


class Rating(Dated):
    """What a lesson was worth to somebody, 1 to 5; they may change it."""

    lesson = models.ForeignKey(Lesson, models.CASCADE, related_name="ratings")
    by = models.ForeignKey(Teammate, models.CASCADE, related_name="+")
    worth = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(1), MaxValueValidator(BEST)]
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["lesson", "by"], name="one_rating_each"),
            models.CheckConstraint(
                condition=Q(worth__gte=1, worth__lte=BEST), name="a_rating_is_1_to_5"
            ),
        ]


class Stash(Dated):
    """Cards that somebody keeps for themselves, under a name of their own."""

    owner = models.ForeignKey(Teammate, models.CASCADE, related_name="stashes")
    name = models.CharField(max_length=60)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "name"], name="one_stash_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class Saved(Dated):
    """A card in a stash."""

    stash = models.ForeignKey(Stash, models.CASCADE, related_name="saved")
    card = models.ForeignKey(Card, models.CASCADE, related_name="saved")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["stash", "card"], name="saved_once")]
