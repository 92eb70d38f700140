"""The letter to somebody outside."""

from __future__ import annotations

from django.db import models

from evenhand.desk.base.models import Dated
from evenhand.desk.praise.models.passing import PassedOn


class Letter(Dated):
    """Praise on its way to somebody outside by mail; `tries` and `tried_at` of the sending."""

    passed_on = models.OneToOneField(PassedOn, models.CASCADE, related_name="letter")
    tries = models.PositiveSmallIntegerField(default=0)
    tried_at = models.DateTimeField(null=True)


class Posting(Dated):
    """The letter has left; or cannot, and why, for a person to read."""

    letter = models.OneToOneField(Letter, models.CASCADE, related_name="posting")
    failure = models.CharField(max_length=500, blank=True)
