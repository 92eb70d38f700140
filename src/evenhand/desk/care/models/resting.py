"""Breathers, and what waits meanwhile."""

from __future__ import annotations

from django.db import models

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people.models import Teammate


class Breather(Dated):
    """Nothing new comes to a teammate until `until` (aware). Deleted once it is over.

    With `after` it runs on until that conversation is done with, and a little longer. Only whoever
    takes it may see it; nothing of it is written into the journal, and none is kept.
    """

    teammate = models.OneToOneField(Teammate, models.CASCADE, related_name="breather")
    until = models.DateTimeField()
    after = models.ForeignKey(Conversation, models.SET_NULL, null=True, related_name="+")


class Held(Dated):
    """A conversation was given to a teammate who takes the next one later."""

    conversation = models.OneToOneField(Conversation, models.CASCADE, related_name="held")
    to = models.ForeignKey(Teammate, models.CASCADE, related_name="+")
    by = models.ForeignKey(Teammate, models.CASCADE, related_name="+")
