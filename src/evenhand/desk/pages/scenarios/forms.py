"""What a teammate types in a go, and a lead in a scenario."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from evenhand.coach.practice.tables import MOST_CHARACTERS
from evenhand.desk.scenarios.actions import MOST_REPLY


class ReplyForm(forms.Form):
    """A reply; `place` is the moment for which it was written."""

    words = forms.CharField(
        max_length=MOST_REPLY,
        error_messages={
            "required": _("Write a reply first."),
            "max_length": _("A reply here has at most %(limit_value)s characters."),
        },
    )
    place = forms.IntegerField(min_value=0, max_value=100, widget=forms.HiddenInput)


class ScenarioForm(forms.Form):
    """A whole scenario as TOML. `based_on` is the newest version that the writer saw."""

    text = forms.CharField(
        label=_("The scenario"),
        strip=False,
        max_length=MOST_CHARACTERS,
        widget=forms.Textarea({"rows": 30, "spellcheck": "true", "class": "scenario-text"}),
        error_messages={"required": _("Write the scenario first.")},
    )
    based_on = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
