"""What a teammate fills in about a promise."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from evenhand.desk.people import queries as people
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises.models import Promise

NOW_PAST = _("That time has passed. Give a time to come.")


class PromiseForm(forms.Form):
    """What was promised, by when (in the reader's zone), and who keeps it."""

    what = forms.CharField(
        label=_("What"),
        max_length=200,
        error_messages={"required": _("Say what we promise to do.")},
    )
    day = forms.DateField(
        label=_("Day"),
        required=False,
        widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"),
        error_messages={"invalid": _("Give the day as year-month-day, such as 2026-03-06.")},
    )
    hour = forms.TimeField(
        label=_("Time"),
        required=False,
        help_text=_("Leave it empty for the end of the day."),
        widget=forms.TimeInput({"type": "time"}, "%H:%M"),
        error_messages={"invalid": _("Give the time as hours and minutes, such as 14:00.")},
    )
    owner = forms.ModelChoiceField(
        label=_("Who keeps it"), queryset=people.teammates(), empty_label=None, required=False
    )

    @property
    def due(self) -> datetime | None:
        """The aware moment that was given; None without a time."""
        day: date | None = self.cleaned_data["day"]
        hour: time | None = self.cleaned_data["hour"]
        if day is None or hour is None:
            return None
        return datetime.combine(day, hour, timezone.get_current_timezone())

    @property
    def due_date(self) -> date | None:
        """The day that was given without a time."""
        day: date | None = self.cleaned_data["day"]
        return day if self.cleaned_data["hour"] is None else None

    @property
    def is_retimed(self) -> bool:
        """Whether day or time are others than before."""
        return bool({"day", "hour"} & {*self.changed_data})

    def clean(self) -> dict[str, Any]:
        """A time needs its day, and a new moment lies ahead."""
        given = self.cleaned_data
        if self.errors:
            return given
        if given["hour"] and not given["day"]:
            raise ValidationError({"day": _("Give the day as well as the time.")})
        if self.is_retimed and self._is_past():
            raise ValidationError({"day": NOW_PAST})
        return given

    def _is_past(self) -> bool:
        now = timezone.now()
        past_day = self.due_date is not None and self.due_date < timezone.localtime(now).date()
        return past_day or (self.due is not None and self.due < now)


def form_for(promise: Promise, data: Any = None) -> PromiseForm:
    """The form with what the promise says now."""
    day: date | None = promise.due_date
    hour: time | None = None
    if promise.due is not None:
        local = timezone.localtime(promise.due)
        day, hour = local.date(), local.time().replace(second=0, microsecond=0)
    said = {"what": promise.what, "day": day, "hour": hour, "owner": promise.owner_id}
    form = PromiseForm(data, initial=said, auto_id=f"promise-{promise.pk}-%s")
    form.fields["what"].widget.attrs["autofocus"] = True
    return form


def blank_form(writer: Teammate, data: Any = None) -> PromiseForm:
    """The form for a promise that was made elsewhere, as on the telephone."""
    return PromiseForm(data, initial={"owner": writer.pk})


class EndingForm(forms.Form):
    """How a promise ended, and why."""

    how = forms.ChoiceField(choices=[("kept", ""), ("missed", ""), ("released", "")])
    reason = forms.CharField(
        label=_("Why"),
        required=False,
        max_length=500,
        widget=forms.Textarea({"rows": 2, "autofocus": True}),
        error_messages={"max_length": _("Say it in at most 500 characters.")},
    )
