"""How the customer learns of it: words in somebody's draft, and the reply that carried them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Reply
from evenhand.desk.limits.models.appeals import Appeal
from evenhand.desk.limits.models.ladder import Limit
from evenhand.desk.people.models import Teammate


class Of(models.TextChoices):
    """What is told."""

    STEP = "step", _("the step itself")
    LIFTING = "lifting", _("that it was lifted")
    EXPIRY = "expiry", _("that it is over")
    RULING = "ruling", _("the answer to an appeal")


class Telling(Dated):
    """Words that `by` has in their draft until `reply` carries them.

    A reply that is taken back takes the telling back with it: its words are a draft again.
    """

    limit = models.ForeignKey(Limit, models.CASCADE, related_name="tellings")
    of = models.CharField(max_length=7, choices=Of.choices)
    appeal = models.OneToOneField(Appeal, models.CASCADE, null=True, related_name="telling")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    sentence = models.TextField()
    reply = models.ForeignKey(Reply, models.SET_NULL, null=True, related_name="tellings")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["limit", "of"], condition=Q(appeal=None), name="told_once"
            )
        ]
