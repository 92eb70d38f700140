"""What a teammate fills in for a colleague."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from evenhand.desk.care.lines import line_so_far
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people import queries as people
from evenhand.desk.people.models import Teammate

MOST_OF_A_LINE = 4000  # characters


class BackUpForm(forms.Form):
    """Whom one asks, for what, and what the customer has been told so far."""

    to = forms.ModelChoiceField(
        label=_("Whom do you ask?"),
        queryset=people.teammates(),
        required=False,
        empty_label=_("Any lead"),
        error_messages={"invalid_choice": _("Pick a colleague from the list.")},
    )
    asked = forms.CharField(
        label=_("What do you ask of them?"),
        max_length=500,
        help_text=_("In a line, such as: read it with me, and tell them the same."),
        error_messages={"required": _("Say in a line what you ask of them.")},
    )
    line = forms.CharField(
        label=_("The line so far"),
        required=False,
        max_length=MOST_OF_A_LINE,
        help_text=_("What the customer has been told. Your colleague keeps to it."),
        widget=forms.Textarea({"rows": 7}),
    )


def form_for(conversation: Conversation, asker: Teammate, data: Any = None) -> BackUpForm:
    """The form with the line so far filled in; what was sent without one gets it too."""
    line = line_so_far(conversation)
    if data is not None and "line" not in data:
        data = {"to": data.get("to", ""), "asked": data.get("asked", ""), "line": line}
    form = BackUpForm(data, initial={"line": line})
    to = form.fields["to"]
    if isinstance(to, forms.ModelChoiceField):
        to.queryset = people.teammates().exclude(pk=asker.pk)
    return form


class BreatherForm(forms.Form):
    """How long a breather lasts: some minutes, or until a conversation is done with."""

    minutes = forms.ChoiceField(choices=[("5", ""), ("10", ""), ("20", "")], required=False)
    after = forms.IntegerField(required=False, min_value=1)


class CheckInForm(forms.Form):
    """What the two of them want to keep of it, if anything."""

    note = forms.CharField(
        label=_("A note between the two of you"),
        required=False,
        max_length=MOST_OF_A_LINE,
        help_text=_("If you like. Nobody else sees it."),
        widget=forms.Textarea({"rows": 4}),
    )
