"""The customer asks that somebody else looks at a decision, and what came of it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.evidence.models.decisions import Decision, has_words
from evenhand.desk.people.models import Teammate


class Review(Dated):
    """What the customer holds against a decision, in their words; one waits at a time.

    `by` is the teammate who wrote it down, None when it came from the customer's own page.
    """

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="reviews")
    text = models.TextField()
    by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")
    is_waiting = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=has_words("text"), name="a_review_has_words"),
            models.UniqueConstraint(
                fields=["decision"], condition=Q(is_waiting=True), name="one_review_waits"
            ),
        ]


class Outcome(models.TextChoices):
    """What came of a review."""

    STANDS = "stands", _("The decision stands")
    LIFTED = "lifted", _("The decision is lifted")


class Answer(Dated):
    """Somebody else looked at it anew. `author` is who had decided, and is never who answers."""

    review = models.OneToOneField(Review, models.CASCADE, related_name="answer")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    author = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=6, choices=Outcome.choices)
    reason = models.CharField(max_length=500)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=has_words("reason"), name="an_answer_has_a_reason"),
            models.CheckConstraint(
                condition=~Q(by=models.F("author")), name="nobody_reviews_their_own"
            ),
        ]
