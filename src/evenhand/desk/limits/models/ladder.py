"""A step of the ladder, as it was decided."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Conversation, Message
from evenhand.desk.people.models import Teammate


class Step(models.IntegerChoices):
    """How far up the ladder: each step comes after the one before it."""

    NAMING = 1, _("named")
    WARNING = 2, _("warned")
    LIMIT = 3, _("limited")
    ENDING = 4, _("ended")

    @property
    def restricts(self) -> bool:
        """Whether it takes something away, and so needs a second pair of eyes."""
        return self >= Step.LIMIT


class What(models.TextChoices):
    """What a limit limits."""

    CHANNEL = "channel", _("One channel")
    HOURS = "hours", _("Some hours")
    FREQUENCY = "frequency", _("How often")


class Limit(Dated):
    """One step: what was said and done, why it is answered so, in which words, and until when.

    It belongs to a conversation, never to a person as a trait. `words` are the very words that were
    said, found at `start` to `end` of `message` where they were written to us. `sentence` is the
    one that must reach the customer unchanged, and `stays_open` what stays open whatever holds.
    `calm_at` is when the ladder begins anew. All times are aware.
    """

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="limits")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="limits")
    step = models.PositiveSmallIntegerField(choices=Step.choices)
    behaviour = models.CharField(max_length=200)
    words = models.TextField()
    message = models.ForeignKey(Message, models.SET_NULL, null=True, related_name="limits")
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)
    reason = models.CharField(max_length=500)
    circumstances = models.CharField(max_length=1000, blank=True)
    skips = models.CharField(max_length=500, blank=True)
    what = models.CharField(max_length=9, choices=What.choices, blank=True)
    channel = models.CharField(max_length=30, blank=True)
    opens = models.TimeField(null=True)
    closes = models.TimeField(null=True)
    most = models.PositiveSmallIntegerField(null=True)
    days = models.PositiveSmallIntegerField(null=True)
    sentence = models.TextField()
    stays_open = models.CharField(max_length=500)
    wording = models.TextField()
    answer = models.TextField(blank=True)
    until = models.DateTimeField()
    review_at = models.DateTimeField()
    calm_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["until"]), models.Index(fields=["review_at"])]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="no_step_without_a_reason"),
            models.CheckConstraint(condition=~Q(stays_open=""), name="something_stays_open"),
            models.CheckConstraint(
                condition=~Q(wording="") & ~Q(sentence=""), name="no_step_without_words"
            ),
            models.CheckConstraint(
                condition=Q(until__gt=F("at"), review_at__lte=F("until"), calm_at__gte=F("until")),
                name="every_step_ends",
            ),
            models.CheckConstraint(
                condition=Q(step__lt=Step.LIMIT) | ~Q(circumstances=""),
                name="no_limit_without_care",
            ),
            models.CheckConstraint(
                condition=(Q(step=Step.LIMIT) & ~Q(what="")) | (~Q(step=Step.LIMIT) & Q(what="")),
                name="a_limit_says_what",
            ),
        ]

    def __str__(self) -> str:
        return self.sentence

    @property
    def rung(self) -> Step:
        """Its step, as a word of the ladder."""
        return Step(self.step)

    @property
    def must_be_told(self) -> tuple[str, ...]:
        """What has to stand in the reply for the step to count."""
        return (self.sentence, self.stays_open) if self.rung.restricts else (self.sentence,)
