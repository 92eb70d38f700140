"""What a keeper fills in about a key."""

from __future__ import annotations

from datetime import datetime, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

DAYS = ((90, _("three months")), (365, _("a year")), (1095, _("three years")))


class KeyForm(forms.Form):
    """What the key is for, and how long it counts."""

    name = forms.CharField(
        label=_("What it is for"),
        max_length=80,
        help_text=_("Such as the name of your shop system: records say that it told them."),
        error_messages={"required": _("Say what the key is for.")},
    )
    days = forms.TypedChoiceField(
        label=_("It works for"), choices=DAYS, coerce=int, initial=DAYS[1][0]
    )

    @property
    def ends_at(self) -> datetime:
        """The aware moment until which the key counts."""
        return timezone.now() + timedelta(days=self.cleaned_data["days"])
