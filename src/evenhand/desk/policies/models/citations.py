"""Where a version of a clause was cited."""

from __future__ import annotations

from django.db import models

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Reply
from evenhand.desk.policies.models.clauses import Version


class Citation(Dated):
    """A version was named in a reply, as it stood on that day."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="citations")
    reply = models.ForeignKey(Reply, models.CASCADE, related_name="citations")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "reply"], name="cited_once_a_reply")
        ]
