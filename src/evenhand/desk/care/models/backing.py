"""Back-up: a colleague is brought in with the line so far, and stands beside whoever asked."""

from __future__ import annotations

from django.db import models

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Conversation, Note, Reply
from evenhand.desk.people.models import Teammate


class BackUp(Dated):
    """A teammate asks for a second voice. Without `to` any lead is asked.

    `asked` says what is wanted of them, `line` what the customer has been told so far.
    """

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="back_ups")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    to = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")
    asked = models.CharField(max_length=500)
    line = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.asked

    @property
    def is_open(self) -> bool:
        """Whether nobody has ended it; an answer alone does not."""
        return not hasattr(self, "ended")

    def is_for(self, teammate: Teammate) -> bool:
        """Whether that teammate is the one asked, or one of the leads who were."""
        if teammate.pk == self.by_id:
            return False
        return teammate.is_lead if self.to_id is None else self.to_id == teammate.pk


class Answer(Dated):
    """The second voice: a reply that the customer reads, or a note to whoever asked."""

    back_up = models.ForeignKey(BackUp, models.CASCADE, related_name="answers")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    reply = models.OneToOneField(Reply, models.CASCADE, null=True, related_name="second_voice")
    note = models.OneToOneField(Note, models.CASCADE, null=True, related_name="second_voice")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(reply__isnull=False) ^ models.Q(note__isnull=False),
                name="answered_by_one_thing",
            )
        ]


class Ended(Dated):
    """It was enough, or is no longer wanted; `by` is None when the matter was closed."""

    back_up = models.OneToOneField(BackUp, models.CASCADE, related_name="ended")
    by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")
