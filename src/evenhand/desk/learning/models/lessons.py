"""Lessons and their cards."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.people.models import Teammate


class Topic(models.TextChoices):
    """What lessons are about, by which the library is sorted."""

    ACKNOWLEDGING = "acknowledging", _("Acknowledging")
    CALMING = "calming", _("Calming")
    EXPLAINING = "explaining", _("Explaining")
    PROMISING = "promising", _("Promising")
    CHECKING_WORDS = "checking-words", _("Checking your words")
    PUTTING_RIGHT = "putting-right", _("Putting right")
    STANDING_FIRM = "standing-firm", _("Standing firm")
    PRAISE = "praise", _("Praise")
    FACTS = "facts", _("Facts")
    ONE_ANOTHER = "one-another", _("One another")
    SAFETY = "safety", _("Safety")
    WRITING = "writing", _("Writing")


class Kind(models.TextChoices):
    """What a card does."""

    IDEA = "idea", _("Idea")
    STORY = "story", _("Story")
    EXAMPLE = "example", _("Example")
    COUNTER_EXAMPLE = "counter-example", _("Counter-example")
    QUESTION = "question", _("Question")


class Lesson(Dated):
    """One topic in two minutes, as its newest version says it.

    `about` are the slugs of the situations, flags, steps and rules for which it is opened, the
    fittest first; `related` are slugs of lessons. `words` is all that a search looks at, in lower
    case.
    """

    slug = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=120)
    topic = models.CharField(max_length=16, choices=Topic.choices)
    source = models.CharField(max_length=300, blank=True)
    note = models.CharField(max_length=600, blank=True)
    summary = models.CharField(max_length=300, blank=True)
    keywords = models.JSONField(default=list)
    about = models.JSONField(default=list)
    related = models.JSONField(default=list)
    takeaways = models.JSONField(default=list)
    words = models.TextField()

    class Meta:
        indexes = [models.Index(fields=["topic", "title"])]

    def __str__(self) -> str:
        return self.title


class Card(Dated):
    """The smallest piece: read, and with a `back` also practised. Known by its lesson and `key`.

    A card that its lesson no longer holds has `retired_at`; what people remember of it stays.
    One with an `owner` was made from that teammate's own sentences: only they see it until
    `shared_at`. It need not belong to a lesson.
    """

    lesson = models.ForeignKey(Lesson, models.CASCADE, null=True, related_name="cards")
    key = models.SlugField(max_length=60)
    kind = models.CharField(max_length=16, choices=Kind.choices)
    title = models.CharField(max_length=120)
    front = models.TextField()
    back = models.TextField(blank=True)
    place = models.PositiveSmallIntegerField(default=0)
    owner = models.ForeignKey(Teammate, models.CASCADE, null=True, related_name="own_cards")
    shared_at = models.DateTimeField(null=True)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["lesson", "key"], condition=Q(owner=None), name="one_card_a_key"
            ),
            models.CheckConstraint(
                condition=Q(lesson__isnull=False) | Q(owner__isnull=False),
                name="a_card_has_a_lesson_or_an_owner",
            ),
        ]

    def __str__(self) -> str:
        return self.title
