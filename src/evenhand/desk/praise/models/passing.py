"""Who was praised, and that it was passed on to them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models import Reply
from evenhand.desk.people.models import Teammate
from evenhand.desk.praise.models.said import Praise

LONGEST_LINE = 500


class Kind(models.TextChoices):
    """Where somebody who was praised belongs."""

    TEAMMATE = "teammate", gettext_lazy("a teammate")
    TEAM = "team", gettext_lazy("the whole team")
    OUTSIDE = "outside", gettext_lazy("somebody outside the desk")


class Praised(Dated):
    """Who earned it: a teammate, the whole team, or somebody outside, such as a supplier.

    One row each, so that the next praise finds them by one click. `name` and `address` are those
    of somebody outside.
    """

    kind = models.CharField(max_length=8, choices=Kind.choices)
    teammate = models.OneToOneField(Teammate, models.CASCADE, null=True, related_name="+")
    name = models.CharField(max_length=120, blank=True)
    address = models.EmailField(max_length=254, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=Kind.TEAMMATE, teammate__isnull=False, name="", address="")
                | Q(kind=Kind.TEAM, teammate=None, name="", address="")
                | (Q(kind=Kind.OUTSIDE, teammate=None) & ~Q(name="") & ~Q(address="")),
                name="praised_is_one_of_three",
            ),
            models.UniqueConstraint(
                fields=["kind"], condition=Q(kind=Kind.TEAM), name="one_team_praised"
            ),
            models.UniqueConstraint(
                Lower("address"), condition=~Q(address=""), name="one_praised_an_address"
            ),
        ]

    def __str__(self) -> str:
        if self.kind == Kind.TEAM:
            return _("the whole team")
        return str(self.teammate or self.name)

    @property
    def called(self) -> str:
        """How they are named in a sentence to the customer: "Samir", "the whole team"."""
        if self.kind == Kind.OUTSIDE:
            return self.name
        return self.teammate.first_name if self.teammate else str(self)


class PassedOn(Dated):
    """A teammate passed praise on: these `words` of the customer, and perhaps a line of their own.

    Only whoever is praised reads the line.
    """

    praise = models.ForeignKey(Praise, models.CASCADE, related_name="passed_on")
    to = models.ForeignKey(Praised, models.PROTECT, related_name="heard")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    words = models.TextField()
    line = models.CharField(max_length=LONGEST_LINE, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["praise", "to"], name="passed_on_once_to_each"),
            models.CheckConstraint(condition=~Q(words=""), name="passed_on_with_words"),
        ]

    @property
    def is_to_oneself(self) -> bool:
        """Whether a teammate put it onto their own page: then there is nobody to tell of."""
        return self.to.teammate_id == self.by_id


class Told(Dated):
    """A reply told the customer. Gone with a reply that is taken back."""

    passed_on = models.OneToOneField(PassedOn, models.CASCADE, related_name="told")
    reply = models.ForeignKey(Reply, models.CASCADE, related_name="+")


class Seen(Dated):
    """The praised teammate has read it, or put it away; nobody else can tell which."""

    passed_on = models.OneToOneField(PassedOn, models.CASCADE, related_name="seen")
