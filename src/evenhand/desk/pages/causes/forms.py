"""What people send about causes."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from evenhand.desk.causes import queries
from evenhand.desk.causes.models import Cause


class NamingForm(forms.Form):
    """What a conversation came from: a cause of the list, and the product if there is one."""

    cause = forms.ModelChoiceField(Cause.objects.none(), empty_label=None)
    product = forms.CharField(required=False, max_length=120)

    def __init__(self, given: object = None) -> None:
        super().__init__(given)  # type: ignore[arg-type]  # what a request holds
        self.fields["cause"].queryset = queries.listed()  # type: ignore[attr-defined]  # a choice of models


class CauseForm(forms.Form):
    """A cause for the list."""

    name = forms.CharField(max_length=60, label=_("What goes wrong, in two or three words"))


class ChangeForm(forms.Form):
    """What was changed."""

    what = forms.CharField(max_length=300, label=_("What was changed, so that it stops"))
