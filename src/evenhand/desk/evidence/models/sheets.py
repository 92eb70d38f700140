"""What is claimed in a conversation, what the records show, and what would explain it kindly."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Conversation, Message
from evenhand.desk.people.models import Teammate


class About(models.TextChoices):
    """Why a sheet was begun; the first four are situations of a reading."""

    MISTAKEN = "mistaken", _("It differs from our records")
    REPEATING = "repeating", _("Something is still missing")
    CONTRADICTING = "contradicting", _("Two things that cannot both hold")
    EXPLOITING = "exploiting", _("More than the rule gives")
    PERMISSION = "permission", _("One of us is said to have allowed it")


class Sheet(Dated):
    """The facts of one conversation. It says nothing about a person, and follows nobody.

    `by` is the teammate who began it, None when a reading did.
    """

    conversation = models.OneToOneField(
        Conversation, models.CASCADE, related_name="evidence", primary_key=True
    )
    about = models.CharField(max_length=13, choices=About.choices)
    by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")


class Claim(Dated):
    """What the customer says, in their words. `at` is when they wrote it."""

    sheet = models.ForeignKey(Sheet, models.CASCADE, related_name="claims")
    message = models.ForeignKey(Message, models.CASCADE, related_name="+")
    words = models.TextField()
    about = models.CharField(max_length=13, choices=About.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["sheet", "message", "about"], name="one_claim_a_message_and_matter"
            )
        ]


class Source(models.TextChoices):
    """Where a fact stands."""

    RECORD = "record", _("from the record")
    MESSAGE = "message", _("from this conversation")
    POLICY = "policy", _("from the policy")
    PROMISE = "promise", _("from the promises")
    REMEDY = "remedy", _("from what was given")
    REFUSAL = "refusal", _("from what was refused")
    NOTE = "note", _("from a note, for the team alone")


class Fact(models.Model):
    """What we have, in one line. `at` is when it was, None for what has no date, as a rule.

    `key` finds it where it stands: an order's number, a clause. `answers` is the kind of claim
    that it was held against.
    """

    sheet = models.ForeignKey(Sheet, models.CASCADE, related_name="facts")
    answers = models.CharField(max_length=13, choices=About.choices)
    says = models.CharField(max_length=300)
    at = models.DateTimeField(null=True)
    source = models.CharField(max_length=7, choices=Source.choices)
    key = models.CharField(max_length=120, blank=True)
    by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sheet", "source", "says"], name="a_fact_stands_once")
        ]

    @property
    def may_be_said(self) -> bool:
        """Whether it may be told to the customer. A note never leaves the team."""
        return self.source != Source.NOTE


class Explanation(Dated):
    """What would explain it kindly, as a teammate sees it."""

    sheet = models.ForeignKey(Sheet, models.CASCADE, related_name="explanations")
    text = models.CharField(max_length=300)
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(text=""), name="an_explanation_has_words")
        ]
