"""What a teammate fills in about how they practise."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from evenhand.desk.learning.models import Topic
from evenhand.desk.pages.asking import MOST
from evenhand.desk.practice.models import MONTH, WEEK, Rating
from evenhand.desk.practice.pushing import is_endpoint

LONGEST_LEAVE = timedelta(days=366)
HOURS = [(hour, f"{hour:02}:00") for hour in range(24)]
LENGTHS = [(WEEK, _("A week")), (MONTH, _("A month"))]


class ReviewForm(forms.Form):
    """One go at a card."""

    card = forms.IntegerField(min_value=1, max_value=MOST)
    rating = forms.TypedChoiceField(choices=Rating.choices, coerce=int)
    made_id = forms.UUIDField()
    seconds = forms.IntegerField(required=False, min_value=0, max_value=MOST)


class PlanForm(forms.Form):
    """A week or a month on one topic."""

    topic = forms.ChoiceField(
        label=_("On what?"),
        choices=Topic.choices,
        error_messages={"invalid_choice": _("Pick a topic from the list.")},
    )
    days = forms.TypedChoiceField(
        label=_("For how long?"),
        choices=LENGTHS,
        coerce=int,
        error_messages={"invalid_choice": _("Pick a week or a month.")},
    )


class LeaveForm(forms.Form):
    """From when to when one is away."""

    first = forms.DateField(
        label=_("First day"),
        widget=forms.DateInput({"type": "date"}),
        error_messages={"required": _("Say from which day."), "invalid": _("Give a date.")},
    )
    last = forms.DateField(
        label=_("Last day"),
        widget=forms.DateInput({"type": "date"}),
        error_messages={"required": _("Say until which day."), "invalid": _("Give a date.")},
    )

    def clean_last(self) -> date:
        """It does not end before it begins, nor years later."""
        first, last = self.cleaned_data.get("first"), self.cleaned_data["last"]
        if first and last < first:
            raise forms.ValidationError(_("The last day comes before the first: swap them."))
        if first and last - first > LONGEST_LEAVE:
            raise forms.ValidationError(_("Give a year at most; tell the rest when it is near."))
        return last  # type: ignore[no-any-return]  # a DateField gives a date


class ReminderForm(forms.Form):
    """When and how one is reminded."""

    hour = forms.TypedChoiceField(
        label=_("At what time?"),
        choices=HOURS,
        coerce=int,
        help_text=_("On your own clock, on days when something waits for you."),
        error_messages={"invalid_choice": _("Pick an hour from the list.")},
    )
    by_mail = forms.BooleanField(label=_("By e-mail"), required=False)
    with_idea = forms.BooleanField(
        label=_("With the day's idea"), required=False, help_text=_("In the e-mail, every day.")
    )
    by_push = forms.BooleanField(
        label=_("On the devices that I let it"),
        required=False,
        help_text=_("As a notification. No word travels with it, only that something waits."),
    )


class BrowserForm(forms.Form):
    """A browser that may be woken, by the address that its push service gave it."""

    endpoint = forms.CharField(max_length=1000)

    def clean_endpoint(self) -> str:
        """The address, if it may be one of a push service."""
        endpoint: str = self.cleaned_data["endpoint"]
        if not is_endpoint(endpoint):
            raise forms.ValidationError(_("This is no address of a push service."))
        return endpoint


def reminder_form(data: Any = None, **chosen: Any) -> ReminderForm:
    """The form, with what was chosen before; nine in the morning on a first visit."""
    return ReminderForm(data, initial={"hour": 9, **chosen})
