"""What the organisation says of itself, where words may stand, what was given for saying any."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from evenhand.desk.base.models import Dated
from evenhand.desk.people.models import Teammate


class Claim(Dated):
    """Something the organisation says of itself, which good words may bear out.

    `slug` is its name in addresses, on the wall too; `also` are further words for the same benefit,
    as customers say it.
    """

    by = models.ForeignKey(Teammate, models.SET_NULL, null=True, related_name="+")
    slug = models.SlugField(max_length=60, unique=True)
    text = models.CharField(max_length=200)
    also = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return self.text


class ClaimRetirement(Dated):
    """The organisation does not say it any more."""

    claim = models.OneToOneField(Claim, models.CASCADE, related_name="retirement")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")


class Place(Dated):
    """Where good words may stand: the wall, a brochure, the radio. `order` is that of lists.

    `says` is how it is put to a customer, as in "on our website".
    """

    slug = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    says = models.CharField(max_length=120)
    order = models.PositiveSmallIntegerField(default=0)

    def __str__(self) -> str:
        return self.name


class PlaceRetirement(Dated):
    """Nobody is asked for this place any more; what was agreed on for it holds."""

    place = models.OneToOneField(Place, models.CASCADE, related_name="retirement")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")


class Incentive(Dated):
    """Something is given to whoever says a word, whatever that word is.

    Off unless a keeper turns it on. `what` is given, and `disclosure` is the sentence that stands
    with everything that came under it: US law (16 CFR 465, 2024) forbids an incentive that depends
    on what is said, and one that is hidden (16 CFR 255).
    """

    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
    what = models.CharField(max_length=200)
    disclosure = models.CharField(max_length=300)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(what="") & ~Q(disclosure=""), name="no_hidden_incentive"
            )
        ]

    def __str__(self) -> str:
        return self.what


class IncentiveEnd(Dated):
    """It is given no more."""

    incentive = models.OneToOneField(Incentive, models.CASCADE, related_name="ended")
    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")


class FooterLine(Dated):
    """Every reply by e-mail ends with a line that leads to the feedback form, while this row is.

    There is one at most. Off unless a keeper turned it on.
    """

    by = models.ForeignKey(Teammate, models.PROTECT, related_name="+")
