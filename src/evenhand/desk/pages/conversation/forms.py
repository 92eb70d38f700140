"""What people send from a conversation page, read with care."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from evenhand.coach.spoken import FACT_SITUATIONS, SITUATIONS
from evenhand.desk.inbox.models import Mode

MOST_COPIES = 50


class Words(forms.CharField):
    """A long text as it was written, with plain line ends; offsets count from these."""

    def to_python(self, value: Any) -> str:
        """The text, with the line ends that browsers send turned into one character each.

        A null character, which no database takes, is left out rather than refused: what was
        typed around it is kept.
        """
        text = str(super().to_python(value)).replace("\0", "")
        return text.replace("\r\n", "\n").replace("\r", "\n")


class Moment(forms.CharField):
    """A time: with its offset as a button sends it, or as a field holds it, in the own zone."""

    def to_python(self, value: Any) -> datetime | None:  # type: ignore[override]  # a form field's value may be of any kind
        """The aware moment, None for an empty field. Raises ValidationError for what is none."""
        text = str(super().to_python(value) or "").strip()
        if not text:
            return None
        try:
            found = parse_datetime(text)
        except ValueError:
            found = None
        if found is None:
            raise ValidationError(_("Pick a day and a time, such as 2026-03-12 14:00."))
        return timezone.make_aware(found) if timezone.is_naive(found) else found


def _words() -> Words:
    return Words(required=False, strip=False)


class DraftForm(forms.Form):
    """What is being written, and as what."""

    mode = forms.ChoiceField(choices=Mode.choices, required=False)
    text = _words()
    copies = _words()

    def clean_mode(self) -> str:
        """The mode; a reply unless told otherwise."""
        return self.cleaned_data["mode"] or Mode.REPLY


class ReplyForm(forms.Form):
    """A reply to be sent. `seen` is the newest message that was on the screen."""

    mode = forms.ChoiceField(choices=Mode.choices, required=False)
    text = _words()
    copies = forms.CharField(required=False)
    seen = forms.IntegerField(required=False, min_value=0)
    and_close = forms.BooleanField(required=False)

    def clean_copies(self) -> list[str]:
        """The addresses that get a copy. Raises ValidationError for one that is none."""
        given = self.cleaned_data["copies"].replace(";", ",").split(",")
        copies = list(dict.fromkeys(one.strip() for one in given if one.strip()))
        if len(copies) > MOST_COPIES:
            told = _("A reply goes to %(most)d more people at most. Take some addresses out.")
            raise ValidationError(told % {"most": MOST_COPIES})
        for copy in copies:
            try:
                validate_email(copy)
            except ValidationError:
                raise ValidationError(
                    _("“%(copy)s” is no e-mail address. Put it right, or take it out.")
                    % {"copy": copy}
                ) from None
        return copies

    def clean_seen(self) -> int:
        """The id; 0 when nothing was on the screen."""
        return self.cleaned_data["seen"] or 0


class NoteForm(forms.Form):
    """A note."""

    text = _words()


class DismissalForm(forms.Form):
    """Not here, and why."""

    rule = forms.SlugField(max_length=60)
    words = _words()
    reason = forms.CharField(required=False, max_length=300)


class AmendmentForm(forms.Form):
    """Another act or time for a promise that is still being written, or that it is none."""

    words = _words()
    what = forms.CharField(required=False, max_length=200)
    due = Moment(required=False)
    dropped = forms.BooleanField(required=False)


class SnoozeForm(forms.Form):
    """Until when a conversation leaves the lists."""

    until = Moment()

    def clean_until(self) -> datetime:
        """The moment. Raises ValidationError for one that has passed."""
        until: datetime = self.cleaned_data["until"]
        if until <= timezone.now():
            raise ValidationError(_("Pick a time that is still to come."))
        return until


class ReadingForm(forms.Form):
    """How a teammate reads a message."""

    situation = forms.ChoiceField(choices=[(one, one) for one in SITUATIONS + FACT_SITUATIONS])


def first_error(form: forms.Form) -> str:
    """The first thing that is wrong with a form, as one sentence."""
    return next(str(error) for errors in form.errors.values() for error in errors)
