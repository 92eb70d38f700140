"""What a person decided on a sheet: never without a reason, never for ever."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length, Trim
from django.db.models.lookups import GreaterThan
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.evidence.models.sheets import Sheet
from evenhand.desk.inbox.models import Reply
from evenhand.desk.people.models import Teammate
from evenhand.desk.policies.models import Version


def has_words(field: str) -> GreaterThan:
    """The condition that a text is not empty, and not of spaces alone."""
    return GreaterThan(Length(Trim(F(field))), 0)


class DecidedAs(models.TextChoices):
    """What was decided."""

    BENEFIT = "benefit", _("Taken as said")
    CORRECTED = "corrected", _("Set right with evidence")
    ASKED = "asked", _("Asked, to hear their side")
    REFUSED = "refused", _("Refused by a clause")


class Decision(Dated):
    """One decision, about this matter alone. It ends by itself at `expires_at`.

    `words` are what the customer is to be told; the team alone reads `reason`. `version` is the
    clause as it stood that day, and a refusal always names one.
    """

    sheet = models.ForeignKey(Sheet, models.CASCADE, related_name="decisions")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    how = models.CharField(max_length=9, choices=DecidedAs.choices)
    version = models.ForeignKey(Version, models.PROTECT, null=True, related_name="+")
    reason = models.CharField(max_length=500)
    words = models.TextField()
    expires_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=has_words("reason"), name="a_decision_has_a_reason"),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("at")), name="a_decision_ends_after_it_began"
            ),
            models.CheckConstraint(
                condition=~Q(how="refused") | Q(version__isnull=False), name="refused_by_a_clause"
            ),
        ]
        indexes = [models.Index(fields=["expires_at"])]

    @property
    def in_short(self) -> str:
        """What was decided alone, where its end and the way to a review are shown beside it."""
        return self.words.rpartition("\n")[0]

    @property
    def is_told(self) -> bool:
        """Whether the customer knows of it."""
        return hasattr(self, "told")

    def is_in_force(self, now: datetime | None = None) -> bool:
        """Whether it still counts: it has not expired, and nobody lifted it."""
        return self.expires_at > (now or timezone.now()) and not hasattr(self, "lifted")


class Told(Dated):
    """The customer knows: a reply said it, or a teammate told them, as on the telephone.

    Gone with a reply that is taken back.
    """

    decision = models.OneToOneField(Decision, models.CASCADE, related_name="told")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    reply = models.ForeignKey(Reply, models.CASCADE, null=True, related_name="+")


class Lifted(Dated):
    """A decision that was ended before its time, and why."""

    decision = models.OneToOneField(Decision, models.CASCADE, related_name="lifted")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=500)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=has_words("reason"), name="lifting_has_a_reason")
        ]
