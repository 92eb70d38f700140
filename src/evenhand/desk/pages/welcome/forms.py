"""What a newcomer tells of themselves."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext_lazy as _

from evenhand.desk.pages.zones import choices

TAKEN = _("Someone with this address is here already. Sign in, or give another address.")


class WelcomeForm(forms.Form):
    """A newcomer's name, address, password and time zone."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        help_text=_("As customers should read it under your replies."),
        widget=forms.TextInput({"autocomplete": "name", "autofocus": True}),
        error_messages={"required": _("Say what you are called.")},
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        help_text=_("With it you sign in. Customers do not see it."),
        widget=forms.EmailInput({"autocomplete": "username"}),
        error_messages={
            "required": _("Give the address with which you want to sign in."),
            "invalid": _("This is no e-mail address. One looks like name@example.org."),
        },
    )
    password = forms.CharField(
        label=_("A password"),
        strip=False,
        help_text=_("At least 10 characters. A few words in a row are good."),
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        error_messages={"required": _("Choose a password.")},
    )
    time_zone = forms.ChoiceField(
        label=_("Your time zone"),
        help_text=_("Times are shown in it, and “by 2 pm” in your replies means 2 pm there."),
        widget=forms.Select({"data-guess-zone": True}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        zone = self.fields["time_zone"]
        zone.choices = choices(also=[settings.TIME_ZONE])  # type: ignore[attr-defined]  # a ChoiceField
        zone.initial = settings.TIME_ZONE

    def refuse(self, why: ValidationError) -> None:
        """Put what joining refused under the field that it is about."""
        if not hasattr(why, "error_dict"):
            self.add_error("password", why.messages)
            return
        for name, errors in why.error_dict.items():
            is_taken = name in {"email", NON_FIELD_ERRORS}
            self.add_error(name if name in self.fields else "email", TAKEN if is_taken else errors)
