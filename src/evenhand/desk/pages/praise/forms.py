"""To whom praise is passed on, and with which words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evenhand.coach.spoken import Span
from evenhand.desk.customers import queries as customers
from evenhand.desk.people import queries as people
from evenhand.desk.people.models import Teammate
from evenhand.desk.praise import queries
from evenhand.desk.praise.models import LONGEST_LINE, Praise
from evenhand.desk.praise.words import sentences_of

TEAM, NEW = "team", "new"
Choice = tuple[str, str]


class PassingForm(forms.Form):
    """To whom, which sentences, and a line. One click sends `to` alone: then the words are those
    that were found. `chosen` says that the sentences were looked at.
    """

    to = forms.ChoiceField(label=gettext_lazy("Who earned it"), choices=())
    name = forms.CharField(label=gettext_lazy("Their name"), required=False, max_length=120)
    address = forms.EmailField(
        label=gettext_lazy("Their e-mail address"), required=False, max_length=254
    )
    sentences = forms.TypedMultipleChoiceField(
        label=gettext_lazy("The customer's words"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    chosen = forms.BooleanField(required=False, initial=True, widget=forms.HiddenInput)
    line = forms.CharField(
        label=gettext_lazy("A line of yours, if you like"),
        required=False,
        max_length=LONGEST_LINE,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    tell = forms.BooleanField(required=False, initial=True)

    def __init__(self, data: Any = None, *, praise: Praise, reader: Teammate) -> None:
        super().__init__(data, auto_id="pass-%s")
        self.praise = praise
        self.written = sentences_of(praise.message.text)
        self.fields["to"].choices = [*_choices(praise, reader)]  # type: ignore[attr-defined]  # of a ChoiceField
        places = [(str(n), s.of(praise.message.text)) for n, s in enumerate(self.written)]
        self.fields["sentences"].choices = places  # type: ignore[attr-defined]  # as above
        praising = set(praise.spans)
        found = [str(n) for n, span in enumerate(self.written) if span in praising]
        self.fields["sentences"].initial = found

    @property
    def spans(self) -> tuple[Span, ...] | None:
        """The sentences that were chosen; None leaves it to what was found."""
        if not self.cleaned_data["chosen"]:
            return None
        return tuple(self.written[number] for number in self.cleaned_data["sentences"])

    def clean(self) -> dict[str, Any]:
        """Words there must be, and whoever is outside needs a name and an address of their own."""
        said = self.cleaned_data
        if said.get("chosen") and not said.get("sentences") and "sentences" not in self.errors:
            self.add_error("sentences", _("Choose at least one sentence of theirs."))
        if said.get("to") == NEW:
            if not said.get("name"):
                self.add_error("name", _("Write down who it is."))
            if "address" not in self.errors:
                self._clean_outside(said.get("address", ""))
        return said

    def _clean_outside(self, address: str) -> None:
        theirs = customers.addresses_of(self.praise.conversation.customer)
        if not address:
            wrong = _("Write down where the letter goes.")
        elif theirs.filter(value__iexact=address).exists():
            wrong = _("That is the customer's own address: it goes to whoever they praise.")
        elif people.teammates().filter(email__iexact=address).exists():
            wrong = _("That is one of us: choose them from the list above.")
        else:
            return
        self.add_error("address", ValidationError(wrong))


def _choices(praise: Praise, reader: Teammate) -> Iterator[Choice]:
    """Those to whom it was not passed on yet: us, the team, and those outside who are known."""
    reached = [one.to for one in praise.passed_on.all()]
    teammates = {one.teammate_id for one in reached}
    yield "", _("Choose somebody")
    for teammate in people.teammates():
        if teammate.pk not in teammates:
            mine = teammate.pk == reader.pk
            name = _("Me: keep it on my own page") if mine else str(teammate)
            yield f"teammate-{teammate.pk}", name
    if all(one.kind != TEAM for one in reached):
        yield TEAM, _("The whole team")
    outside = {one.pk for one in reached}
    for one in queries.outsiders()[: queries.MOST_OUTSIDE]:
        if one.pk not in outside:
            yield f"praised-{one.pk}", _("%(name)s, by mail") % {"name": one.name}
    yield NEW, _("Somebody else outside, by mail")
