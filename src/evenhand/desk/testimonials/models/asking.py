"""Asking a customer whether their words may be shown, and their no."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Reply
from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials.models.claims import Place
from evenhand.desk.testimonials.models.words import Testimonial


class By(models.TextChoices):
    """In what way a customer is asked."""

    EMAIL = "email", _("By e-mail")
    CHAT = "chat", _("In a chat")
    TELEPHONE = "telephone", _("On the telephone")
    FORM = "form", _("By the feedback form")


class Form(models.TextChoices):
    """How a name stands below the words."""

    FULL = "full", _("Full name")
    FIRST = "first", _("First name")
    INITIALS = "initials", _("Initials")
    COMPANY = "company", _("Company")
    NONE = "none", _("No name")


class How(models.TextChoices):
    """How an answer was given."""

    LINK = "link", _("on the page behind the link")
    TELEPHONE = "telephone", _("on the telephone")
    FORM = "form", _("with the feedback form")


class Asking(Dated):
    """One question to a customer: these words, in these places, with the name in this form.

    `handle` is the half of the link that finds this row; the half that proves it is made from the
    desk's own key and kept nowhere. After `ends_at` nobody can agree by it any more, but whoever
    agreed sees and withdraws it by the same link for ever. `disclosure` is the
    sentence of the incentive in force, empty without one.
    """

    testimonial = models.ForeignKey(Testimonial, models.CASCADE, related_name="askings")
    by = models.ForeignKey(Teammate, models.SET_NULL, null=True, related_name="+")
    channel = models.CharField(max_length=9, choices=By.choices)
    words = models.TextField(blank=True)
    places = models.ManyToManyField(Place, related_name="+")
    form = models.CharField(max_length=8, choices=Form.choices)
    name = models.CharField(max_length=200, blank=True)
    company = models.CharField(max_length=200, blank=True)
    disclosure = models.CharField(max_length=300, blank=True)
    handle = models.CharField(max_length=16, unique=True)
    ends_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"asking {self.pk}"

    def is_over(self, now: datetime | None = None) -> bool:
        """Whether its time to agree is up."""
        return self.ends_at <= (now or timezone.now())


class Asked(Dated):
    """The question was put: in this reply, gone with it when it is taken back; or by telephone."""

    asking = models.OneToOneField(Asking, models.CASCADE, related_name="asked")
    reply = models.ForeignKey(Reply, models.CASCADE, null=True, related_name="+")
    by = models.ForeignKey(Teammate, models.SET_NULL, null=True, related_name="+")


class Declined(Dated):
    """The customer said no. `noted_by` is who heard it, None where they tapped it themselves."""

    asking = models.OneToOneField(Asking, models.CASCADE, related_name="declined")
    how = models.CharField(max_length=9, choices=How.choices)
    noted_by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(how="telephone") | Q(noted_by__isnull=False),
                name="who_heard_the_no",
            )
        ]
