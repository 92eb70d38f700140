"""What a teammate fills in about testimonials."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials import actions, queries
from evenhand.desk.testimonials.actions import Question
from evenhand.desk.testimonials.models import LONGEST, By, Form, Testimonial
from evenhand.desk.testimonials.naming import attribution

CHANNELS = [(one.value, one.label) for one in By if one != By.FORM]


class _Named(forms.Form):
    """A name, and the form in which it stands."""

    form = forms.ChoiceField(
        label=_("How the name stands"), choices=Form.choices, widget=forms.RadioSelect
    )
    name = forms.CharField(label=_("Full name"), max_length=200, required=False)
    company = forms.CharField(label=_("Company"), max_length=200, required=False)

    def clean(self) -> dict[str, Any]:
        """The name that the form needs is there."""
        given = self.cleaned_data
        form = given.get("form", Form.NONE)
        line = attribution(form, given.get("name", ""), given.get("company", ""))
        if form != Form.NONE and not line:
            which = "company" if form == Form.COMPANY else "name"
            raise ValidationError({which: _("Write it, or choose another form of the name.")})
        return given


class AskForm(_Named):
    """How a customer is asked, for which places, and with which form of the name."""

    channel = forms.ChoiceField(
        label=_("How do you ask"), choices=CHANNELS, widget=forms.RadioSelect
    )
    places = forms.ModelMultipleChoiceField(
        label=_("Where it would stand"),
        queryset=queries.places().none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one place.")},
    )
    field_order = ["channel", "places", "form", "name", "company"]

    def __init__(self, testimonial: Testimonial, data: Any = None) -> None:
        begin = {"channel": By.EMAIL, "name": testimonial.name, "company": testimonial.company}
        begin["form"] = Form.FIRST if testimonial.name else Form.NONE
        places = queries.places()
        super().__init__(data, initial={**begin, "places": places.filter(slug=queries.WALL)})
        self.fields["places"].queryset = places  # type: ignore[attr-defined]  # a ModelMultipleChoiceField

    @property
    def question(self) -> Question:
        """What is asked."""
        given = self.cleaned_data
        places = [place.pk for place in given["places"]]
        return Question(given["channel"], places, given["form"], given["name"], given["company"])


class CallForm(_Named):
    """What was answered on the telephone, and when."""

    answer = forms.ChoiceField(
        label=_("They said"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("The words that they agreed to"),
        help_text=_("Change them only as they asked for it."),
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 3}),
        required=False,
    )
    day = forms.DateField(
        label=_("On which day"),
        widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"),
        error_messages={"invalid": _("Give the day as year-month-day, such as 2026-03-06.")},
    )
    field_order = ["answer", "words", "form", "name", "company", "day"]

    def clean_day(self) -> datetime:
        """Noon of that day, or now for today; never a day to come."""
        day = self.cleaned_data["day"]
        today = timezone.localdate()
        if day > today:
            raise ValidationError(_("That day is still to come."))
        if day == today:
            return timezone.now()
        return datetime.combine(day, time(12), timezone.get_current_timezone())


class KeptForm(forms.Form):
    """Something that a keeper keeps."""

    def keep(self, *, by: Teammate) -> None:
        """Keep what a valid form holds."""
        raise NotImplementedError


class ClaimForm(KeptForm):
    """Something that the organisation says of itself."""

    text = forms.CharField(label=_("What you claim"), max_length=200)
    also = forms.CharField(
        label=_("How customers may put it"),
        help_text=_("Divided by commas: “the same day, overnight”"),
        max_length=300,
        required=False,
    )

    def keep(self, *, by: Teammate) -> None:
        """Claim it."""
        actions.claim(self.cleaned_data["text"], self.cleaned_data["also"], by=by)


class PlaceForm(KeptForm):
    """A place in which good words may stand."""

    name = forms.CharField(label=_("Place"), max_length=80)
    says = forms.CharField(
        label=_("As you say it to a customer"),
        help_text=_("It ends the sentence “It would stand …”: “on our website”"),
        max_length=120,
    )

    def keep(self, *, by: Teammate) -> None:  # noqa: ARG002 - places have no author
        """Add the place, or bring it back."""
        actions.keep_place(self.cleaned_data["name"], self.cleaned_data["says"])


class IncentiveForm(KeptForm):
    """Something given for saying a word, whatever it says."""

    what = forms.CharField(label=_("What is given"), max_length=200)
    disclosure = forms.CharField(
        label=_("The sentence that stands with every word that came under it"),
        help_text=_("“We thanked everybody who wrote with a voucher, whatever they wrote.”"),
        max_length=300,
        error_messages={"required": _("Say it openly: without this sentence it stays off.")},
    )
    whatever = forms.BooleanField(
        label=_("It is given whatever is said, good or bad"),
        error_messages={"required": _("Given only for good words, it is against the law.")},
    )

    def keep(self, *, by: Teammate) -> None:
        """Turn it on."""
        actions.begin_incentive(self.cleaned_data["what"], self.cleaned_data["disclosure"], by=by)
