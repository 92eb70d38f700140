"""What a customer agreed to, and that they took it back."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from evenhand.desk.base.models import Dated
from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials.models.asking import Asking, Form, How
from evenhand.desk.testimonials.models.claims import Place
from evenhand.desk.testimonials.models.words import Testimonial


class Consent(Dated):
    """The customer agreed: to these words, in these places, with this line below them.

    Kept for ever, never edited: a change of mind is another one, and the newest counts. `given_at`
    is when they said so, which a teammate may note later; `address` is the e-mail address at which
    they were asked or which they gave, and `noted_by` who heard it where they did not tap it
    themselves.
    """

    testimonial = models.ForeignKey(Testimonial, models.CASCADE, related_name="consents")
    asking = models.ForeignKey(Asking, models.CASCADE, null=True, related_name="consents")
    words = models.TextField(blank=True)
    places = models.ManyToManyField(Place, related_name="consents")
    form = models.CharField(max_length=8, choices=Form.choices)
    attribution = models.CharField(max_length=410, blank=True)
    address = models.CharField(max_length=320, blank=True)
    how = models.CharField(max_length=9, choices=How.choices)
    given_at = models.DateTimeField(default=timezone.now)
    noted_by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")
    disclosure = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(how="telephone") | Q(noted_by__isnull=False),
                name="who_heard_the_yes",
            ),
            models.CheckConstraint(
                condition=~Q(form="none") | Q(attribution=""), name="no_name_is_no_name"
            ),
        ]

    @property
    def is_withdrawn(self) -> bool:
        """Whether the customer took it back."""
        return hasattr(self, "withdrawal")


class Confirmation(Dated):
    """What a teammate noted on the telephone, the customer confirmed by their link."""

    consent = models.OneToOneField(Consent, models.CASCADE, related_name="confirmation")


class Withdrawal(Dated):
    """The customer took it back: at once, everywhere, without a reason."""

    consent = models.OneToOneField(Consent, models.CASCADE, related_name="withdrawal")
    how = models.CharField(max_length=9, choices=How.choices)
    noted_by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")
