"""What people send about causes."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from evenhand.desk.causes import queries


class NamingForm(forms.Form):
    """What a conversation came from: a cause of the list, and the product if there is one."""

    cause = forms.ModelChoiceField(queries.listed(), empty_label=None)
    product = forms.CharField(required=False, max_length=120)


class CauseForm(forms.Form):
    """A cause for the list."""

    name = forms.CharField(max_length=60, label=_("What goes wrong, in two or three words"))


class ChangeForm(forms.Form):
    """What was changed."""

    what = forms.CharField(max_length=300, label=_("What was changed, so that it stops"))
