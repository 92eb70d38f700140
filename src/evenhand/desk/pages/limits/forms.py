"""What a teammate fills in for a step of the ladder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, cast

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from evenhand.desk.limits.actions import Said, Scope
from evenhand.desk.limits.models import Step, What
from evenhand.desk.limits.wording import channel_word, written
from evenhand.desk.pages.limits.quotes import Quote
from evenhand.desk.people import queries as people
from evenhand.desk.people.models import Teammate

ELSEWHERE = "elsewhere"
END_OF_DAY = time(23, 59)


class ReviewForm(forms.Form):
    """When to look at a limit the next time."""

    next_day = forms.DateField()

    @property
    def next_at(self) -> datetime:
        """The end of the day given; now, which is refused, when there is none."""
        return end_of(self.cleaned_data["next_day"]) if self.is_valid() else timezone.now()


def end_of(day: date) -> datetime:
    """The last minute of a day in the reader's zone."""
    return datetime.combine(day, END_OF_DAY, timezone.get_current_timezone())


def _day(**more: Any) -> forms.DateField:
    wrong = {"invalid": _("Give the day as year-month-day, such as 2026-12-22.")}
    widget = forms.DateInput({"type": "date"}, "%Y-%m-%d")
    return forms.DateField(widget=widget, error_messages=wrong, **more)


def _words(rows: int = 2, **more: Any) -> forms.CharField:
    return forms.CharField(widget=forms.Textarea({"rows": rows}), **more)


class StepForm(forms.Form):
    """What was said, what it is, and why it is answered with this step."""

    quote = forms.ChoiceField(label=_("What was said"), widget=forms.RadioSelect)
    spoken = forms.CharField(
        label=_("Their very words, if they were said elsewhere"),
        required=False,
        max_length=400,
        help_text=_("As on the telephone. Only what was said, not how it felt."),
    )
    behaviour = forms.CharField(
        label=_("What that is"),
        max_length=200,
        widget=forms.TextInput({"list": "behaviours"}),
        help_text=_("It follows “That is …”: the behaviour, never the person."),
    )
    reason = _words(
        label=_("Why this step"),
        max_length=500,
        help_text=_("In a few words, for the team and for whoever looks at it again."),
    )
    skips = _words(
        label=_("Why the steps before are left out"),
        required=False,
        max_length=500,
        help_text=_("After a threat only."),
    )
    wording = _words(9, label=_("What the customer reads"), required=False)
    composed = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, quotes: Sequence[Quote], skips: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._quotes = {one.value: one for one in quotes}
        choices: list[tuple[str, object]] = [(one.value, one.words) for one in quotes]
        quote = cast(forms.ChoiceField, self.fields["quote"])
        quote.choices = [*choices, (ELSEWHERE, _("Something said elsewhere"))]
        quote.initial = quotes[0].value if quotes else ELSEWHERE
        if not skips:
            del self.fields["skips"]

    def clean(self) -> dict[str, Any]:
        """Words that were said elsewhere are written down."""
        given = self.cleaned_data
        if given.get("quote") == ELSEWHERE and not given.get("spoken", "").strip():
            self.add_error("spoken", _("Write down what was said, word for word."))
        return given

    @property
    def said(self) -> Said:
        """The very words, and where they stand."""
        chosen = self._quotes.get(self.cleaned_data["quote"])
        return chosen.said if chosen else Said(self.cleaned_data["spoken"].strip())

    @property
    def said_on(self) -> datetime:
        """When it was said: with the message, else today."""
        chosen = self._quotes.get(self.cleaned_data["quote"])
        return chosen.at if chosen else timezone.now()


class WarningForm(StepForm):
    """A warning says what follows."""

    consequence = forms.CharField(
        label=_("What follows if it goes on"),
        max_length=300,
        help_text=_("One sentence. It stands in the words as it is."),
    )


class RestrictionForm(StepForm):
    """What a limit and an ending need besides.

    Until when, what stays open, what was considered, and whom to ask for a second pair of eyes.
    """

    until = _day(label=_("Until"), help_text=_("It ends by itself then."))
    review = _day(label=_("Look at it again on"), help_text=_("A lead is reminded the day before."))
    stays_open = _words(
        label=_("What stays open"),
        max_length=500,
        help_text=_("Refunds by law, safety and their own data always do. Add what else does."),
    )
    circumstances = _words(
        label=_("What may lie behind it, and what you did about it"),
        max_length=1000,
        help_text=_("Illness, distress, a disability, our own part in it. The team alone sees it."),
    )
    second = forms.ModelChoiceField(
        label=_("A second pair of eyes"),
        queryset=people.teammates(),
        help_text=_("They read it all and agree, or do not. Nothing happens before."),
        empty_label=_("Choose a colleague"),
    )
    answers = forms.BooleanField(
        label=_("Answer what comes outside of it with the words below, at most once a day"),
        required=False,
    )

    def __init__(self, *args: Any, by: Teammate, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        colleague = cast("forms.ModelChoiceField[Teammate]", self.fields["second"])
        colleague.queryset = people.teammates().exclude(pk=by.pk)

    def clean(self) -> dict[str, Any]:
        """It ends, and is looked at before it ends."""
        given = super().clean()
        until, review = given.get("until"), given.get("review")
        today = timezone.localdate()
        if until and not today < until <= today + timedelta(days=365):
            self.add_error("until", _("Give a day to come, within a year."))
        elif until and review and not today < review <= until:
            self.add_error("review", _("Give a day to come, before it ends."))
        return given


class LimitForm(RestrictionForm):
    """A limit says what it limits."""

    what = forms.ChoiceField(
        label=_("What is limited"), choices=What.choices, widget=forms.RadioSelect
    )
    channel = forms.ChoiceField(label=_("Answers come by"), required=False)
    opens = forms.TimeField(
        label=_("From"), required=False, widget=forms.TimeInput({"type": "time"}, "%H:%M")
    )
    closes = forms.TimeField(
        label=_("To"), required=False, widget=forms.TimeInput({"type": "time"}, "%H:%M")
    )
    most = forms.IntegerField(
        label=_("Messages that are answered"), required=False, min_value=1, max_value=50
    )
    days = forms.TypedChoiceField(
        label=_("In"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=[(1, _("a day")), (7, _("a week"))],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        channel = cast(forms.ChoiceField, self.fields["channel"])
        channel.choices = [(slug, channel_word(slug)) for slug in written("channels")]

    def clean(self) -> dict[str, Any]:
        """What is limited is said in full."""
        given = super().clean()
        if given.get("what") == What.HOURS:
            opens, closes = given.get("opens"), given.get("closes")
            if not (opens and closes and opens < closes):
                self.add_error("opens", _("Give two times, the earlier one first."))
        if given.get("what") == What.FREQUENCY and not given.get("most"):
            self.add_error("most", _("Say how many messages are answered."))
        return given

    @property
    def scope(self) -> Scope:
        """What is limited, and nothing of what was not chosen."""
        given = self.cleaned_data
        what = given["what"]
        if what == What.CHANNEL:
            return Scope(what, channel=given["channel"])
        if what == What.HOURS:
            return Scope(what, opens=given["opens"], closes=given["closes"])
        return Scope(what, most=given["most"], days=given["days"] or 1)


FORMS: Mapping[Step, type[StepForm]] = {
    Step.NAMING: StepForm,
    Step.WARNING: WarningForm,
    Step.LIMIT: LimitForm,
    Step.ENDING: RestrictionForm,
}
