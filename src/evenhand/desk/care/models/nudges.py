"""What the desk says to one teammate: an offer, a word owed, a colleague who asks."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from evenhand.desk.base.models import Dated
from evenhand.desk.care.models.backing import BackUp
from evenhand.desk.care.models.checking import CheckIn
from evenhand.desk.care.models.strains import DoneRight, Strain
from evenhand.desk.people.models import Teammate


class Nudge(Dated):
    """Something for one teammate across the top of their pages, until they put it away.

    It is about one thing: a hard contact (whereupon a breather is offered), a check-in that is
    owed, back-up that is asked of them, or something that was done right.
    """

    to = models.ForeignKey(Teammate, models.CASCADE, related_name="nudges")
    strain = models.ForeignKey(Strain, models.CASCADE, null=True, related_name="nudges")
    check_in = models.ForeignKey(CheckIn, models.CASCADE, null=True, related_name="nudges")
    back_up = models.ForeignKey(BackUp, models.CASCADE, null=True, related_name="nudges")
    done_right = models.ForeignKey(DoneRight, models.CASCADE, null=True, related_name="nudges")
    is_late = models.BooleanField(default=False)
    seen_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["to"], name="nudge_unseen", condition=Q(seen_at__isnull=True))
        ]
