"""What one settles for oneself: a plan, leave, and how to be reminded."""

from __future__ import annotations

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q

from evenhand.desk.base.models import Dated
from evenhand.desk.learning.models import Topic
from evenhand.desk.people.models import Teammate

WEEK, MONTH = 7, 30
"""How many days a plan may have."""


class Plan(Dated):
    """A week or a month on one topic. Days on leave and paused days are not among its days.

    `begins` is a day of theirs; `paused_days` are those of pauses that are over, `paused_on` is
    the day on which the one that lasts began; `ended_at` says that they had enough.
    """

    teammate = models.ForeignKey(Teammate, models.CASCADE, related_name="+")
    topic = models.CharField(max_length=16, choices=Topic.choices)
    days = models.PositiveSmallIntegerField(choices=[(WEEK, WEEK), (MONTH, MONTH)])
    begins = models.DateField()
    paused_on = models.DateField(null=True)
    paused_days = models.PositiveSmallIntegerField(default=0)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["teammate"], condition=Q(ended_at=None), name="one_plan_at_a_time"
            )
        ]


class Leave(Dated):
    """Days on which nothing is due, from `first` to `last`."""

    teammate = models.ForeignKey(Teammate, models.CASCADE, related_name="+")
    first = models.DateField()
    last = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(last__gte=F("first")), name="leave_ends_later")
        ]


class Reminder(Dated):
    """When and how somebody wants to be reminded; `hour` is of their own clock, 0 to 23."""

    teammate = models.OneToOneField(Teammate, models.CASCADE, related_name="+")
    hour = models.PositiveSmallIntegerField(validators=[MaxValueValidator(23)])
    by_mail = models.BooleanField(default=False)
    by_push = models.BooleanField(default=False)
    with_idea = models.BooleanField(default=False)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(hour__lte=23), name="an_hour_of_the_day")]


class Reminded(Dated):
    """Somebody was reminded on that day of theirs: once, whatever stops in between."""

    teammate = models.ForeignKey(Teammate, models.CASCADE, related_name="+")
    day = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["teammate", "day"], name="reminded_once_a_day")
        ]


class Subscription(Dated):
    """A browser that may be woken by its push service; whoever knows `endpoint` can wake it."""

    teammate = models.ForeignKey(Teammate, models.CASCADE, related_name="+")
    endpoint = models.URLField(max_length=1000, unique=True)
