"""Where words stand now, and which state of it all the public sees."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from evenhand.desk.base.models import Dated
from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials.models.claims import Place
from evenhand.desk.testimonials.models.words import Testimonial


class Publication(Dated):
    """A teammate put a testimonial up in a place. It shows only while a consent covers it."""

    testimonial = models.ForeignKey(Testimonial, models.CASCADE, related_name="publications")
    place = models.ForeignKey(Place, models.PROTECT, related_name="publications")
    by = models.ForeignKey(Teammate, models.SET_NULL, null=True, related_name="+")


class TakenDown(Dated):
    """It stands there no more. `by` is None where a withdrawal did it."""

    publication = models.OneToOneField(Publication, models.CASCADE, related_name="taken_down")
    by = models.ForeignKey(Teammate, models.SET_NULL, null=True, related_name="+")


class Edition(models.Model):
    """The one row that says which state of all public words it is: another number, other words."""

    number = models.PositiveBigIntegerField(default=0)
    at = models.DateTimeField(default=timezone.now)
