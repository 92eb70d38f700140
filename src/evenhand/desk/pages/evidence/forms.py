"""What a teammate fills in on a sheet of evidence."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from evenhand.desk.evidence.actions import DAYS, MOST_DAYS
from evenhand.desk.evidence.models import About, DecidedAs, Outcome
from evenhand.desk.inbox.models import Message
from evenhand.desk.policies import queries as policies

END_OF_DAY = time(23, 59)
TOO_LONG = _("Say it in at most %(limit_value)d characters.")
LONGEST_QUOTED = 200


def _text(label: Any, says: Any, *, longest: int = 500, rows: int = 2) -> forms.CharField:
    """A few words that must be there; `says` is what an empty field is answered with."""
    return forms.CharField(
        label=label,
        max_length=longest,
        widget=forms.Textarea({"rows": rows}),
        error_messages={"required": says, "max_length": TOO_LONG},
    )


class BeginForm(forms.Form):
    """What is to be held against the record, in the customer's words."""

    about = forms.ChoiceField(
        label=_("What is it about"),
        choices=About.choices,
        error_messages={"required": _("Choose what it is about.")},
    )
    words = _text(_("In their words"), _("Copy the words of theirs that it is about."))


class DecisionForm(forms.Form):
    """What is decided, why, and until which day."""

    how = forms.ChoiceField(
        label=_("What do you decide"),
        choices=DecidedAs.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you decide.")},
    )
    version = forms.ModelChoiceField(
        label=_("By which clause, if it is refused"),
        queryset=policies.versions().none(),
        required=False,
        empty_label=_("No clause"),
    )
    reason = _text(_("Why"), _("Say in a few words why. Nothing is decided without a reason."))
    until = forms.DateField(
        label=_("Until"),
        widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"),
        error_messages={
            "required": _("Name the day on which it ends."),
            "invalid": _("Give the day as year-month-day, such as 2026-03-06."),
        },
    )
    tell = forms.BooleanField(
        label=_("Put what the customer is told into my reply"), required=False, initial=True
    )

    def __init__(self, data: Any = None, **more: Any) -> None:
        super().__init__(data, auto_id="decide-%s", **more)
        self.fields["version"].queryset = policies.in_force(timezone.localdate())  # type: ignore[attr-defined]  # a ModelChoiceField

    @property
    def expires_at(self) -> datetime:
        """The last minute of the day that was given, in the reader's zone."""
        day: date = self.cleaned_data["until"]
        return datetime.combine(day, END_OF_DAY, timezone.get_current_timezone())

    def clean_until(self) -> date:
        """Within a year from today."""
        until: date = self.cleaned_data["until"]
        if not timezone.localdate() <= until < timezone.localdate() + timedelta(days=MOST_DAYS):
            raise ValidationError(_("Choose a day from today on, within a year."))
        return until

    def clean(self) -> dict[str, Any]:
        """A refusal names its clause."""
        given = self.cleaned_data
        if given.get("how") == DecidedAs.REFUSED and not given.get("version"):
            raise ValidationError({"version": _("Choose the clause by which it is refused.")})
        return given


def decision_form(data: Any = None, how: str = "") -> DecisionForm:
    """The form, for DAYS days from today; `how` is chosen already when one comes for that."""
    ends = timezone.localdate() + timedelta(days=DAYS)
    return DecisionForm(data, initial={"until": ends, "how": how, "tell": True})


class ExplanationForm(forms.Form):
    """What would explain it kindly."""

    text = _text(_("What else would explain it"), _("Write down what would explain it."), rows=1)


class LiftingForm(forms.Form):
    """Why a decision ends before its time."""

    reason = _text(_("Why does it end now"), _("Say in a few words why it ends."), rows=1)


class ReviewForm(forms.Form):
    """What the customer holds against a decision."""

    text = _text(
        _("What they hold against it, in their words"),
        _("Copy what the customer writes or says against it."),
        longest=4000,
    )


class AnswerForm(forms.Form):
    """What came of looking at a decision anew."""

    outcome = forms.ChoiceField(
        label=_("You have looked at it anew"),
        choices=Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whether it stands.")},
    )
    reason = _text(_("Why"), _("Say in a few words why. The customer may ask for it."))


def begin_form(message: Message | None, data: Any = None) -> BeginForm:
    """The form to begin a sheet, with the beginning of the customer's newest message."""
    words = " ".join(message.text.split())[:LONGEST_QUOTED] if message else ""
    return BeginForm(data, initial={"words": words}, auto_id="begin-%s")
