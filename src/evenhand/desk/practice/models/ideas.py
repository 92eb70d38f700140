"""The day's idea."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from evenhand.desk.base.models import Dated
from evenhand.desk.learning.models import Card
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies.models import Story


class Idea(Dated):
    """What somebody is shown on a day of theirs: a card, or a story that the team shared."""

    teammate = models.ForeignKey(Teammate, models.CASCADE, related_name="+")
    day = models.DateField()
    card = models.ForeignKey(Card, models.CASCADE, null=True, related_name="+")
    story = models.ForeignKey(Story, models.CASCADE, null=True, related_name="+")
    put_away_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["teammate", "day"], name="one_idea_a_day"),
            models.CheckConstraint(
                condition=Q(card=None, story__isnull=False) | Q(card__isnull=False, story=None),
                name="an_idea_is_a_card_or_a_story",
            ),
        ]
