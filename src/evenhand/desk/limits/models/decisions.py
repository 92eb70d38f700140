"""What people decided about a step: the second pair of eyes, and how it was undone."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from evenhand.desk.base.models import Dated
from evenhand.desk.limits.models.ladder import Limit
from evenhand.desk.people.models import Teammate


class SecondLook(Dated):
    """A colleague was asked to look at a step before anything comes of it."""

    limit = models.OneToOneField(Limit, models.CASCADE, related_name="second_look")
    to = models.ForeignKey(Teammate, models.CASCADE, related_name="second_looks")


class Opinion(Dated):
    """What the second pair of eyes found.

    `author` is the step's own, so that the database itself keeps anybody from agreeing with
    themselves.
    """

    limit = models.OneToOneField(Limit, models.CASCADE, related_name="opinion")
    author = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    agrees = models.BooleanField()
    reason = models.CharField(max_length=500)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(by=F("author")), name="two_pairs_of_eyes"),
            models.CheckConstraint(condition=~Q(reason=""), name="no_opinion_without_a_reason"),
        ]


class Lifting(Dated):
    """A step was taken back, or lifted before its time."""

    limit = models.OneToOneField(Limit, models.CASCADE, related_name="lifting")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=500)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="no_lifting_without_a_reason")
        ]


class Expiry(Dated):
    """A limit ended by itself, on the day that was told."""

    limit = models.OneToOneField(Limit, models.CASCADE, related_name="expiry")


class Review(Dated):
    """Somebody looked at a limit again and left it standing; `next_at` is the next time to look."""

    limit = models.ForeignKey(Limit, models.CASCADE, related_name="reviews")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=500)
    next_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="no_review_without_a_reason")
        ]
