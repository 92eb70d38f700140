"""A message that praises."""

from __future__ import annotations

from django.db import models

from evenhand.coach.spoken import Span
from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Conversation, Message
from evenhand.desk.people.models import Teammate


class Praise(Dated):
    """A message that praises; `at` is when it came.

    `places` are the sentences that do, each as its first and last offset in the message's text.
    `is_quotable` says that they hold a number, a time, a named gain or a comparison.
    """

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="praises")
    message = models.OneToOneField(Message, models.CASCADE, related_name="praise")
    places = models.JSONField(default=list)
    is_quotable = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["at"], name="praise_by_time")]

    def __str__(self) -> str:
        return f"praise {self.pk}"

    @property
    def spans(self) -> tuple[Span, ...]:
        """The sentences that praise, as places in the message's text."""
        return tuple(Span(start, end) for start, end in self.places)

    @property
    def said(self) -> tuple[str, ...]:
        """The sentences that praise, word for word."""
        return tuple(span.of(self.message.text) for span in self.spans)


class TakenBack(Dated):
    """A teammate read the message otherwise; deleting the row makes it praise again."""

    praise = models.OneToOneField(Praise, models.CASCADE, related_name="taken_back")
    by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")
