"""Options told to the customer, and what they chose."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Message, Reply
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies.models.offers import Offer, Option


class Told(Dated):
    """A reply with this option in it was sent."""

    option = models.OneToOneField(Option, models.CASCADE, related_name="told")
    reply = models.ForeignKey(Reply, models.CASCADE, related_name="+")


class TakenBack(Dated):
    """The offer stands no more."""

    offer = models.OneToOneField(Offer, models.CASCADE, related_name="taken_back")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300)


class ChosenHow(models.TextChoices):
    """How the customer chose."""

    PAGE = "page", _("on their page")
    MAIL = "mail", _("in their answer")
    TEAMMATE = "teammate", _("by word of mouth")


class Choice(Dated):
    """What the customer chose, once an offer. `by` is the teammate who confirmed it, if any.

    What cannot be undone is never chosen without an explicit yes.
    """

    offer = models.OneToOneField(Offer, models.CASCADE, related_name="choice")
    option = models.OneToOneField(Option, models.CASCADE, related_name="choice")
    how = models.CharField(max_length=8, choices=ChosenHow.choices)
    by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")
    message = models.ForeignKey(Message, models.SET_NULL, null=True, related_name="+")
    needs_yes = models.BooleanField()
    said_yes = models.BooleanField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(needs_yes=False) | Q(said_yes=True), name="a_choice_has_its_yes"
            ),
            models.CheckConstraint(
                condition=Q(how="page", by__isnull=True)
                | Q(how__in=["mail", "teammate"], by__isnull=False),
                name="a_choice_is_theirs_or_confirmed",
            ),
        ]
