"""What every row has in common."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class Dated(models.Model):
    """A row that knows when it came to be; `at` is aware, in UTC."""

    at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        abstract = True
