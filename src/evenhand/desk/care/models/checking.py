"""Check-ins: after a hard contact a lead owes its teammate a word."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from evenhand.desk.base.models import Dated
from evenhand.desk.care.models.strains import Strain
from evenhand.desk.people.models import Teammate


class CheckIn(Dated):
    """A lead owes a teammate a word by `due` (aware). The two of them see it, and nobody else."""

    strain = models.OneToOneField(Strain, models.CASCADE, related_name="check_in")
    owed_by = models.ForeignKey(Teammate, models.CASCADE, related_name="+")
    due = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["due"])]

    @property
    def is_open(self) -> bool:
        """Whether the word is still owed."""
        return not hasattr(self, "done")

    def is_late(self, now: datetime) -> bool:
        """Whether it is still owed at `now` (aware), and past its time."""
        return self.is_open and self.due < now


class CheckedIn(Dated):
    """They spoke, or the teammate said that there is no need. `note` stays between the two."""

    check_in = models.OneToOneField(CheckIn, models.CASCADE, related_name="done")
    by = models.ForeignKey(Teammate, models.CASCADE, related_name="+")
    note = models.TextField(blank=True)
