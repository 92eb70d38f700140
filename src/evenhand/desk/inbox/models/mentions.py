"""Which records a conversation is about."""

from __future__ import annotations

from django.db import models

from evenhand.desk.base.models import Dated
from evenhand.desk.customers.models import Record
from evenhand.desk.inbox.models.conversations import Conversation


class Mention(Dated):
    """The customer named a record of theirs in the conversation, by its number."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="mentions")
    record = models.ForeignKey(Record, models.CASCADE, related_name="mentions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "record"], name="one_mention_a_record")
        ]
