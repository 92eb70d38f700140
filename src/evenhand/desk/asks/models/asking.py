"""A numbered ask, its items, and the replies in which they were asked for."""

from __future__ import annotations

from django.db import models

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Conversation, Reply
from evenhand.desk.people.models import Teammate

LONGEST = 300
"""Characters of an item."""


class Ask(Dated):
    """Everything that a customer is asked for at once; `number` counts those of a conversation."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="asks")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "number"], name="asks_are_numbered")
        ]


class Item(Dated):
    """One thing that we need, in the words in which it is asked for; `number` orders them."""

    ask = models.ForeignKey(Ask, models.CASCADE, related_name="items")
    text = models.CharField(max_length=LONGEST)
    number = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(text=""), name="an_item_has_words"),
            models.UniqueConstraint(fields=["ask", "number"], name="items_are_numbered"),
        ]

    def __str__(self) -> str:
        return self.text


class Told(Dated):
    """A reply asked for it. Gone with a reply that is taken back."""

    item = models.ForeignKey(Item, models.CASCADE, related_name="told")
    reply = models.ForeignKey(Reply, models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "reply"], name="asked_once_a_reply")]
