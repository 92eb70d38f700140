"""What a teammate types in a go, and a lead in a scenario."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from evenhand.coach.guidance import steps
from evenhand.coach.guidance.advice import steps_in
from evenhand.coach.practice.giving import KINDS
from evenhand.coach.practice.heard import MOST_READ
from evenhand.coach.practice.scenario import MOST_HEAT
from evenhand.coach.practice.tables import MOST_CHARACTERS
from evenhand.coach.practice.written import MOST_TITLE
from evenhand.desk.pages.scenarios.words import GIFTS, heat_word
from evenhand.desk.pages.situations import SITUATIONS

MOST_LINE = 1000


class ReplyForm(forms.Form):
    """A reply; `place` is the moment for which it was written."""

    words = forms.CharField(
        max_length=MOST_READ,
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


def _rows(rows: int) -> forms.Textarea:
    return forms.Textarea({"rows": rows})


def _steps() -> list[tuple[str, str]]:
    return [(name, step.advice.do) for name, step in steps_in(steps).items()]


class ScenarioStart(forms.Form):
    """The few fields from which a scenario's text is begun."""

    title = forms.CharField(label=_("Title"), max_length=MOST_TITLE)
    situation = forms.ChoiceField(
        label=_("How they are"), choices=[(one.slug, one.word) for one in SITUATIONS.values()]
    )
    heat = forms.TypedChoiceField(
        label=_("How heated at first"),
        coerce=int,
        initial=1,
        choices=[(heat, heat_word(heat).text) for heat in range(MOST_HEAT)],
    )
    customer = forms.CharField(label=_("Who writes"), max_length=MOST_TITLE)
    summary = forms.CharField(label=_("What it is about, in a sentence"), max_length=MOST_LINE)
    wants = forms.CharField(label=_("What they want, in a sentence"), max_length=MOST_LINE)
    opening = forms.CharField(
        label=_("What they write first"), max_length=MOST_LINE, widget=_rows(4)
    )
    rule = forms.CharField(
        label=_("The rule that stands, if there is one"),
        max_length=MOST_LINE,
        required=False,
        widget=_rows(2),
    )
    clause = forms.CharField(label=_("Its number"), max_length=24, required=False)
    forbids = forms.MultipleChoiceField(
        label=_("What the rule does not give"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[(kind, GIFTS[kind]) for kind in KINDS],
    )
    calms = forms.MultipleChoiceField(
        label=_("What has to be in a reply that calms them"),
        help_text=_("Choose one or several; further turns are written in the text."),
        widget=forms.SelectMultiple({"size": 7}),
        choices=_steps,
    )
    well = forms.CharField(label=_("Their last words when it went well"), max_length=MOST_LINE)
    badly = forms.CharField(label=_("Their last words when it did not"), max_length=MOST_LINE)
