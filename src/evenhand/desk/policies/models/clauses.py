"""Policies, their clauses, and every version of a clause."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.people.models import Role, Teammate


class Policy(Dated):
    """What the organisation has decided about one subject.

    `product` is plain text as records name their item, `country` an ISO 3166 code of two letters;
    empty means: all of them.
    """

    slug = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=120)
    product = models.CharField(max_length=80, blank=True)
    country = models.CharField(max_length=2, blank=True)
    by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return self.title


class Clause(Dated):
    """A numbered part of a policy. What it says is in its versions; `place` sorts the numbers."""

    policy = models.ForeignKey(Policy, models.CASCADE, related_name="clauses")
    number = models.CharField(max_length=24)
    place = models.CharField(max_length=40)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["policy", "number"], name="one_clause_a_number")
        ]


class BendsBy(models.TextChoices):
    """Who may bend a clause."""

    NOBODY = "nobody", _("nobody")
    TEAMMATE = "teammate", _("any teammate")
    LEAD = "lead", _("a lead")
    KEEPER = "keeper", _("a keeper of the desk")


LASTS = Q(valid_until=None) | Q(valid_until__gte=F("valid_from"))


class Version(Dated):
    """What a clause says from `valid_from` until `valid_until` (both days count; None: until
    further notice). Its words are never edited: a change is a new version, which ends this one.

    One that was replaced on its first day ends on the day before it began, and was never in force
    for a whole day. `alternatives` are what is possible instead; `statutory` is what the law gives
    a customer whatever the rule says. `kind`, `most` and `within_days` let the coach count.
    `words` are those that a search looks at, in lower case. `by` is None for what the command line
    brought in.
    """

    clause = models.ForeignKey(Clause, models.CASCADE, related_name="versions")
    title = models.CharField(max_length=120)
    rule = models.TextField()
    reason = models.TextField(blank=True)
    alternatives = models.JSONField(default=list)
    bends = models.TextField(blank=True)
    bends_by = models.CharField(max_length=8, choices=BendsBy.choices, default=BendsBy.NOBODY)
    statutory = models.TextField(blank=True)
    product = models.CharField(max_length=80, blank=True)
    country = models.CharField(max_length=2, blank=True)
    kind = models.CharField(max_length=12, blank=True)
    most = models.PositiveIntegerField(null=True)
    within_days = models.PositiveIntegerField(null=True)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    words = models.TextField()
    by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["clause"], condition=Q(valid_until=None), name="one_version_without_end"
            ),
            models.UniqueConstraint(
                fields=["clause", "valid_from"], condition=LASTS, name="one_version_from_a_day"
            ),
        ]
        indexes = [models.Index(fields=["valid_from", "valid_until"])]

    def __str__(self) -> str:
        return f"{self.clause.number} {self.title}"

    def is_over(self, on: date) -> bool:
        """Whether it ended before that day."""
        return self.valid_until is not None and self.valid_until < on

    @property
    def can_bend(self) -> bool:
        """Whether there is somebody who may make an exception."""
        return self.bends_by != BendsBy.NOBODY

    def may_bend(self, teammate: Teammate) -> bool:
        """Whether that teammate may make an exception on their own."""
        able = {BendsBy.TEAMMATE: True, BendsBy.LEAD: teammate.is_lead}
        return able.get(BendsBy(self.bends_by), teammate.role == Role.KEEPER and self.can_bend)
