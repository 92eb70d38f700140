"""What a keeper fills in about the team."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from evenhand.desk.people.models import Role


class InvitationForm(forms.Form):
    """Whom to invite, and as what."""

    email = forms.EmailField(
        label=_("Their e-mail address"),
        max_length=254,
        required=False,
        help_text=_("If you like: the invitation is mailed there, too."),
        error_messages={"invalid": _("This is no e-mail address. One looks like a@example.org.")},
    )
    role = forms.ChoiceField(
        label=_("What they look after"), choices=Role.choices, initial=Role.TEAMMATE
    )


class RoleForm(forms.Form):
    """What a teammate looks after."""

    role = forms.ChoiceField(choices=Role.choices)
