"""Who may open which conversation by a link, until when, and the links that were asked for anew."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils import timezone

from evenhand.desk.base.models import Dated
from evenhand.desk.customers.models import Address
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people.models import Teammate


class Pass(Dated):
    """One conversation, opened by whoever reads the mail of one address.

    `handle` is only the half of the link that finds this row; the half that proves it is made from
    the desk's own key and kept nowhere. `ends_at` moves on with every mail that carries the link.
    """

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="passes")
    address = models.ForeignKey(Address, models.CASCADE, related_name="passes")
    handle = models.CharField(max_length=16, unique=True)
    ends_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["conversation", "address"], name="pass_of_address")]

    def __str__(self) -> str:
        return f"pass {self.pk}"

    @property
    def is_of_customer(self) -> bool:
        """Whether the conversation is the holder's own; not so for somebody in copy."""
        return self.conversation.customer_id == self.address.customer_id

    @property
    def is_revoked(self) -> bool:
        """Whether a teammate has ended it."""
        return hasattr(self, "revocation")

    def is_over(self, now: datetime | None = None) -> bool:
        """Whether it opens nothing any more: its time is up, or somebody ended it."""
        return self.is_revoked or self.ends_at <= (now or timezone.now())


class Revocation(Dated):
    """A teammate ended a pass before its time."""

    of = models.OneToOneField(Pass, models.CASCADE, related_name="revocation")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")


class Renewal(Dated):
    """Somebody with a link that is over asked for a new one; `tries` and `tried_at` of the mail."""

    of = models.ForeignKey(Pass, models.CASCADE, related_name="renewals")
    tries = models.PositiveSmallIntegerField(default=0)
    tried_at = models.DateTimeField(null=True)


class Posting(Dated):
    """The new link has left; or cannot, and why, for a person to read."""

    renewal = models.OneToOneField(Renewal, models.CASCADE, related_name="posting")
    failure = models.CharField(max_length=500, blank=True)
