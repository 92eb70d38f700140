"""A no, the times when it was said again, and the new fact that opened the matter."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Conversation, Reply
from evenhand.desk.people.models import Teammate
from evenhand.desk.policies.models import Version


class Refusal(Dated):
    """What was not given, by which clause as it stood, why, and what is possible instead.

    `words` are all that was put into the draft of `by`. `reply` is the one in which it was told,
    None until then, and again when that reply is taken back.
    """

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="refusals")
    version = models.ForeignKey(Version, models.PROTECT, related_name="refusals")
    decision = models.TextField()
    rule = models.TextField()
    reason = models.TextField()
    possible = models.JSONField(default=list)
    next_step = models.TextField(blank=True)
    statutory = models.TextField(blank=True)
    words = models.TextField()
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    reply = models.ForeignKey(Reply, models.SET_NULL, null=True, related_name="refusals")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(decision="") & ~Q(reason=""), name="refused_with_a_reason"
            )
        ]
        indexes = [models.Index(fields=["conversation", "reply"])]

    def __str__(self) -> str:
        return self.decision

    @property
    def said_at(self) -> datetime:
        """When it was told, or else put into the draft; aware."""
        return self.reply.at if self.reply else self.at


class Repeat(Dated):
    """The same answer again, shorter: `nth` is 2 for the second time it is said."""

    refusal = models.ForeignKey(Refusal, models.CASCADE, related_name="repeats")
    nth = models.PositiveSmallIntegerField()
    words = models.TextField()
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    reply = models.ForeignKey(Reply, models.SET_NULL, null=True, related_name="+")


class NewFact(Dated):
    """Something came up that was not known when we said no: the matter is open again."""

    refusal = models.OneToOneField(Refusal, models.CASCADE, related_name="new_fact")
    fact = models.TextField()
    reason = models.TextField()
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(fact="") & ~Q(reason=""), name="opened_again_with_a_reason"
            )
        ]
