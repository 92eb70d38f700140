"""Goes at cards, and what follows from them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.learning.models import Card
from evenhand.desk.people.models import Teammate


class Rating(models.IntegerChoices):
    """How well one knew the back of a card; the numbers are those of FSRS."""

    AGAIN = 1, _("Again")
    HARD = 2, _("Hard")
    GOOD = 3, _("Good")
    EASY = 4, _("Easy")


class Review(Dated):
    """One go at a card, never edited. `at` is when it was made, by the clock of the device, and
    `day` the day that it was then for whoever made it.

    `made_id` is given where it is made, so that the same review may come twice and counts once.
    `seconds` is how long the go took, None where nobody measured; `came_at` when it got here.
    """

    teammate = models.ForeignKey(Teammate, models.CASCADE, related_name="reviews")
    card = models.ForeignKey(Card, models.CASCADE, related_name="reviews")
    rating = models.PositiveSmallIntegerField(choices=Rating.choices)
    day = models.DateField()
    made_id = models.UUIDField()
    seconds = models.PositiveSmallIntegerField(null=True)
    came_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["teammate", "made_id"], name="a_review_counts_once"),
            models.CheckConstraint(
                condition=Q(rating__gte=1, rating__lte=4), name="a_rating_is_again_to_easy"
            ),
        ]
        indexes = [
            models.Index(fields=["teammate", "card"]),
            models.Index(fields=["teammate", "day"]),
        ]


class Due(models.Model):
    """What follows from the reviews of a card by somebody; made anew from them at any time.

    `due` is the day on which to see it again, `stability` the days after which nine of ten are
    still remembered, `difficulty` from 1 to 10, as FSRS has them.
    """

    teammate = models.ForeignKey(Teammate, models.CASCADE, related_name="+")
    card = models.ForeignKey(Card, models.CASCADE, related_name="dues")
    due = models.DateField()
    stability = models.FloatField()
    difficulty = models.FloatField()
    first_day = models.DateField()
    latest_day = models.DateField()
    times = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["teammate", "card"], name="due_once_a_card")]
        indexes = [models.Index(fields=["teammate", "due"])]


class Fit(Dated):
    """How long somebody remembers after a first go, fitted to their own reviews.

    `stabilities` are days for again, hard, good and easy; `reviews` is how many there were.
    """

    teammate = models.OneToOneField(Teammate, models.CASCADE, related_name="fit")
    stabilities = models.JSONField()
    reviews = models.PositiveIntegerField()
