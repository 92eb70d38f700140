"""What was granted, carried out and confirmed, and the stories worth learning from."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Reply
from evenhand.desk.people.models import Teammate
from evenhand.desk.policies.models import Version
from evenhand.desk.remedies.models.approvals import Answer
from evenhand.desk.remedies.models.offers import Option


class Grant(Dated):
    """The organisation gives what was chosen. The database refuses one above its ceiling.

    `worth` and `ceiling` are as they were at the grant. `due` is the aware moment by which it is
    to be carried out; None while it waits for something of the customer.
    """

    option = models.OneToOneField(Option, models.CASCADE, related_name="grant")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    bends = models.BooleanField(default=False)
    clause_version = models.ForeignKey(Version, models.PROTECT, null=True, related_name="grants")
    story = models.CharField(max_length=300, blank=True)
    worth = models.DecimalField(max_digits=12, decimal_places=2)
    ceiling = models.DecimalField(max_digits=12, decimal_places=2)
    answer = models.OneToOneField(Answer, models.CASCADE, null=True, related_name="grant")
    due = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["due"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(worth__lte=F("ceiling")) | Q(answer__isnull=False),
                name="nothing_above_a_ceiling_without_a_yes",
            ),
            models.CheckConstraint(
                condition=Q(bends=False) | ~Q(story=""), name="a_bent_rule_has_its_story"
            ),
        ]

    def is_late(self, now: datetime | None = None) -> bool:
        """Whether it should have been carried out by now (aware)."""
        past = self.due is not None and self.due < (now or timezone.now())
        return past and not hasattr(self, "carried")


class Arrived(Dated):
    """What the remedy waited for has come, such as the goods."""

    grant = models.OneToOneField(Grant, models.CASCADE, related_name="arrived")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")


class Carried(Dated):
    """It was carried out. `reference` lets anyone find it again, such as a transfer's number."""

    grant = models.OneToOneField(Grant, models.CASCADE, related_name="carried")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    reference = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(reference=""), name="carried_out_with_a_reference")
        ]


class Confirmed(Dated):
    """The customer was told that it is done: in a reply, or without one by word of mouth."""

    grant = models.OneToOneField(Grant, models.CASCADE, related_name="confirmed")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    reply = models.ForeignKey(Reply, models.CASCADE, null=True, related_name="+")


class Story(Dated):
    """A bent rule worth learning from, in words that name no customer; all teammates read it."""

    grant = models.OneToOneField(Grant, models.CASCADE, related_name="shared")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    words = models.TextField(max_length=600)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="a_shared_story_has_words")
        ]
