"""Scenarios as they were at a time, goes against them, and every turn of a go."""

from __future__ import annotations

from django.db import models

from evenhand.desk.base.models import Dated
from evenhand.desk.people.models import Teammate


class Version(Dated):
    """A scenario as it was written at a time, whole, in TOML; never edited.

    `by` is the lead who wrote it in the desk, None for one of the coach's own. `digest` is the
    SHA-256 of the text in hex: a go is against exactly these words.
    """

    slug = models.SlugField(max_length=60)
    title = models.CharField(max_length=100)
    text = models.TextField()
    digest = models.CharField(max_length=64)
    by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["digest"], condition=models.Q(by=None), name="one_version_a_library_text"
            )
        ]
        indexes = [models.Index(fields=["slug", "id"])]

    def __str__(self) -> str:
        return self.title


class Shelving(Dated):
    """A lead put a scenario away: it stands on no list until this row is deleted."""

    slug = models.SlugField(max_length=60, unique=True)
    by = models.ForeignKey(Teammate, models.CASCADE, related_name="+")


class Go(Dated):
    """One go of a teammate at a scenario, begun at `at`; private to that teammate."""

    teammate = models.ForeignKey(Teammate, models.CASCADE, related_name="goes")
    version = models.ForeignKey(Version, models.PROTECT, related_name="goes")

    class Meta:
        indexes = [models.Index(fields=["teammate", "version"])]

    @property
    def is_over(self) -> bool:
        """Whether it has come to an ending."""
        return hasattr(self, "end")


class End(Dated):
    """A go came to an ending, one of those that scenarios know."""

    go = models.OneToOneField(Go, models.CASCADE, related_name="end")
    ending = models.CharField(max_length=20)


class Turn(Dated):
    """A reply of the teammate's, what was heard in it, and what the customer said to it.

    `heat_before` and `heat_after` go from 0 to 4. `steps` are those of the playbook that the reply
    did. `helped`, `hindered` and `gave` are lists of remarks, each with `sign`, `says` and `words`.
    `state` is where the customer stands then.
    """

    go = models.ForeignKey(Go, models.CASCADE, related_name="turns")
    place = models.PositiveSmallIntegerField()
    reply = models.TextField()
    answer = models.TextField()
    state = models.CharField(max_length=60)
    heat_before = models.PositiveSmallIntegerField()
    heat_after = models.PositiveSmallIntegerField()
    steps = models.JSONField(default=list)
    helped = models.JSONField(default=list)
    hindered = models.JSONField(default=list)
    gave = models.JSONField(default=list)

    class Meta:
        ordering = ["go", "place"]
        constraints = [models.UniqueConstraint(fields=["go", "place"], name="one_turn_a_place")]
