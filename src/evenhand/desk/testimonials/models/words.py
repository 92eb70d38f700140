"""Good words as they were said, and as they are shown."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox.models import Conversation, Message
from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials.models.claims import Claim, Incentive

LONGEST = 4000
"""Characters of a testimonial."""


class Source(models.TextChoices):
    """How the words came."""

    MESSAGE = "message", _("in a message")
    FORM = "form", _("by the feedback form")
    UPLOAD = "upload", _("as a recording")


class Testimonial(Dated):
    """Good words that may be quoted one day; nobody may show them before the customer agrees.

    `words` are kept for ever as they were said: at `start` to `end` of `message` where they come
    from one. `name` and `company` are who said them, as far as known; `weight` is how much they
    bear out, and orders lists. `language` is an ISO 639-1 code or empty.
    """

    source = models.CharField(max_length=7, choices=Source.choices)
    customer = models.ForeignKey(Customer, models.CASCADE, null=True, related_name="testimonials")
    conversation = models.ForeignKey(
        Conversation, models.CASCADE, null=True, related_name="testimonials"
    )
    message = models.ForeignKey(Message, models.SET_NULL, null=True, related_name="testimonials")
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)
    words = models.TextField(max_length=LONGEST, blank=True)
    name = models.CharField(max_length=200, blank=True)
    company = models.CharField(max_length=200, blank=True)
    email = models.CharField(max_length=320, blank=True)
    product = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=8, blank=True)
    weight = models.PositiveSmallIntegerField(default=0)
    incentive = models.ForeignKey(Incentive, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(Teammate, models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["message", "start", "end"], name="the_same_words_are_found_once"
            ),
            models.CheckConstraint(
                condition=~Q(words="") | Q(source="upload") | Q(source="form"),
                name="what_is_found_has_words",
            ),
        ]
        indexes = [models.Index(fields=["-weight", "-id"], name="testimonial_weight")]

    def __str__(self) -> str:
        return f"testimonial {self.pk}"


class Mending(Dated):
    """Spelling that was put right: `text` is shown in place of `base`, which it came from.

    Nothing else may differ; every one is kept.
    """

    testimonial = models.ForeignKey(Testimonial, models.CASCADE, related_name="mendings")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    base = models.TextField()
    text = models.TextField()


class Support(Dated):
    """The words bear out a claim. `by` is None where the desk noticed it by itself."""

    testimonial = models.ForeignKey(Testimonial, models.CASCADE, related_name="supports")
    claim = models.ForeignKey(Claim, models.CASCADE, related_name="supports")
    by = models.ForeignKey(Teammate, models.SET_NULL, null=True, related_name="+")
    denied = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["testimonial", "claim"], name="borne_out_once")
        ]
