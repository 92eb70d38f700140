"""What a teammate fills in to put something right."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from evenhand.desk.people import queries as people
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies.models import AnsweredHow, Kind
from evenhand.desk.remedies.reckoning import parsed

BAD_SUM = gettext_lazy("Give a sum, such as 12.50.")


class SumField(forms.CharField):
    """A sum of money as people type it: "12.50", "12,50", "1,250"."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput({"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(max_length=20, widget=widget, **kwargs)

    def clean(self, value: object) -> Any:
        """The sum as a Decimal; None when it may be left out and is. Raises ValidationError."""
        text = super().clean(value)
        if not text:
            return None
        amount = parsed(text)
        if amount is None:
            raise ValidationError(BAD_SUM)
        return amount


class OptionForm(forms.Form):
    """One way to put it right, of a kind; only what is ticked is looked at, so that a browser must
    not ask for the rest.
    """

    use_required_attribute = False

    chosen = forms.BooleanField(required=False)
    words = forms.CharField(label=gettext_lazy("What it is called"), max_length=200)
    amount = SumField(label=gettext_lazy("Worth"))
    pays = forms.CharField(label=gettext_lazy("Who pays what"), max_length=120)
    method = forms.CharField(label=gettext_lazy("How"), max_length=120)
    days = forms.IntegerField(label=gettext_lazy("Within days"), min_value=0, max_value=365)
    waits_for = forms.CharField(label=gettext_lazy("Once we have"), max_length=120, required=False)

    def __init__(self, kind: Kind, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, prefix=f"kind-{kind.pk}", **kwargs)
        self.kind = kind

    @property
    def is_chosen(self) -> bool:
        """Whether it was ticked."""
        return bool(self.data.get(self.add_prefix("chosen")))


class AskingForm(forms.Form):
    """Whom `asker` asks for a yes: any lead, or one who is not themselves."""

    to = forms.ModelChoiceField(
        label=gettext_lazy("Ask"),
        queryset=people.leads(),
        empty_label=gettext_lazy("any lead"),
        required=False,
    )

    def __init__(self, asker: Teammate, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["to"].queryset = people.leads().exclude(pk=asker.pk)  # type: ignore[attr-defined]  # a ModelChoiceField


class AroundForm(AskingForm):
    """What is said of the offer as a whole."""

    alone = forms.CharField(
        label=gettext_lazy("If you offer one way alone: why?"),
        help_text=gettext_lazy("They read it. Two ways are felt as fair, one as a verdict."),
        max_length=300,
        required=False,
    )
    bends = forms.BooleanField(
        label=gettext_lazy("It bends a rule"),
        help_text=gettext_lazy("Then it comes out of your goodwill of the month."),
        required=False,
    )
    story = forms.CharField(
        label=gettext_lazy("Why, in one line"),
        help_text=gettext_lazy(
            "Needed to bend a rule, and to ask for a yes. Only the team sees it."
        ),
        max_length=300,
        required=False,
    )

    def __init__(self, asker: Teammate, data: Any = None, **kwargs: Any) -> None:
        super().__init__(asker, data, **kwargs)
        self.fields["to"].label = gettext_lazy("If a yes is needed, ask")


class AskForm(AskingForm):
    """Asking a lead for a yes."""

    story = forms.CharField(
        label=gettext_lazy("Why, in one line"),
        help_text=gettext_lazy("What happened, and why this puts it right."),
        max_length=300,
        error_messages={"required": gettext_lazy("Say in one line why.")},
    )


class AnswerForm(forms.Form):
    """A lead's answer."""

    how = forms.ChoiceField(choices=AnsweredHow.choices)
    reason = forms.CharField(max_length=300, required=False)
    amount = SumField(required=False)


class ReasonForm(forms.Form):
    """A few words on why."""

    reason = forms.CharField(
        label=gettext_lazy("Why"),
        max_length=300,
        error_messages={"required": gettext_lazy("Say in a few words why.")},
    )


class StoryForm(forms.Form):
    """A story worth learning from."""

    words = forms.CharField(
        label=gettext_lazy("What others can learn from it"),
        help_text=gettext_lazy("In your own words, without the customer’s name."),
        max_length=600,
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": gettext_lazy("Tell it in words of its own, without a name.")},
    )
