"""What a teammate fills in to say no, and to open a matter again."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from evenhand.desk.policies.models import Version
from evenhand.desk.refusals.wording import No
from evenhand.desk.ui.prose import plain

LONG = 2000
TOO_LONG = {"max_length": _("Say it in fewer words.")}


def _words(rows: int) -> forms.Textarea:
    return forms.Textarea({"rows": rows})


class RefusalForm(forms.Form):
    """A no: rule and reason stand as in the clause until somebody words them more kindly."""

    decision = forms.CharField(
        label=_("What is not given"),
        help_text=_("In one plain sentence: “I can’t refund the class fee for Saturday.”"),
        max_length=500,
        widget=_words(2),
        error_messages={"required": _("Say what is not given."), **TOO_LONG},
    )
    rule = forms.CharField(
        label=_("The rule"),
        max_length=LONG,
        widget=_words(3),
        required=False,
        error_messages=TOO_LONG,
    )
    reason = forms.CharField(
        label=_("Why"),
        max_length=LONG,
        widget=_words(3),
        error_messages={"required": _("Say why. A no without a reason starts a quarrel.")},
    )
    possible = forms.MultipleChoiceField(
        label=_("What is possible instead"), required=False, widget=forms.CheckboxSelectMultiple
    )
    own = forms.CharField(
        label=_("Something else that is possible"),
        help_text=_("One a line."),
        required=False,
        max_length=LONG,
        widget=_words(2),
        error_messages=TOO_LONG,
    )
    next_step = forms.CharField(
        label=_("The next step"),
        help_text=_("What happens now, or what you need from them: “Tell me by Friday …”"),
        required=False,
        max_length=500,
        widget=_words(2),
        error_messages=TOO_LONG,
    )

    def __init__(self, version: Version, data: Any = None) -> None:
        self.version = version
        begun = {
            "rule": plain(version.rule),
            "reason": plain(version.reason),
            "possible": list(version.alternatives),
        }
        super().__init__(data, initial=begun)
        choices = [(one, one) for one in version.alternatives]
        self.fields["possible"].choices = choices  # type: ignore[attr-defined]  # of its class
        self.fields["decision"].widget.attrs["autofocus"] = True

    @property
    def no(self) -> No:
        """What is filled in so far; the law is named whenever the clause names it."""
        given = self.cleaned_data if self.is_bound else self.initial
        own = (line.strip(" -–\t") for line in given.get("own", "").splitlines())
        return No(
            decision=given.get("decision", ""),
            rule=given.get("rule", ""),
            reason=given.get("reason", ""),
            possible=(*given.get("possible", ()), *filter(None, own)),
            next_step=given.get("next_step", ""),
            statutory=plain(self.version.statutory),
        )


class NewFactForm(forms.Form):
    """What came up, and why it opens the matter."""

    fact = forms.CharField(
        label=_("The new fact"),
        help_text=_("What is known now and was not when you said no: “The doctor’s letter came.”"),
        max_length=500,
        widget=forms.Textarea({"rows": 2, "autofocus": True}),
        error_messages={"required": _("Name the fact. Asking again is none."), **TOO_LONG},
    )
    reason = forms.CharField(
        label=_("Why it opens the matter again"),
        max_length=500,
        widget=_words(2),
        error_messages={"required": _("Say why, for whoever reads it later."), **TOO_LONG},
    )
