"""What a teammate fills in about themselves."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from evenhand.desk.pages.zones import choices
from evenhand.desk.people.models import Teammate


class OwnForm(forms.Form):
    """A teammate's own name, time zone and shortcuts."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        help_text=_("As customers read it under your replies."),
        error_messages={"required": _("Say what you are called.")},
    )
    time_zone = forms.ChoiceField(
        label=_("Your time zone"),
        help_text=_("Times are shown in it, and “by 2 pm” in your replies means 2 pm there."),
    )
    single_keys = forms.BooleanField(
        label=_("Shortcuts of a single key"),
        required=False,
        help_text=_("Such as r for a reply and e for closing. Press ? to see all of them."),
    )

    def __init__(self, teammate: Teammate, data: Any = None) -> None:
        said = {
            "name": teammate.name,
            "time_zone": teammate.time_zone,
            "single_keys": teammate.single_keys,
        }
        super().__init__(data, initial=said)
        zone = self.fields["time_zone"]
        zone.choices = choices(also=[teammate.time_zone])  # type: ignore[attr-defined]  # a ChoiceField
