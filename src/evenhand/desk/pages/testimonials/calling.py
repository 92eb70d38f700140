"""Asking on the telephone: what to say, and noting what was answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from evenhand.desk.pages.testimonials.forms import CallForm
from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials import actions
from evenhand.desk.testimonials.actions import Agreement, NotPossible, Told
from evenhand.desk.testimonials.models import Asking, How


@dataclass(frozen=True)
class Call:
    """What the page of a call shows beside its form."""

    asking: int
    testimonial: int
    customer: str
    script: tuple[str, ...]


def call_of(asking: Asking) -> Call:
    """What to say, a paragraph each."""
    return Call(
        asking=asking.pk,
        testimonial=asking.testimonial_id,
        customer=asking.testimonial.name or _("the customer"),
        script=tuple(actions.script(asking).split("\n\n")),
    )


def form_for(asking: Asking, data: Any) -> CallForm:
    """The form, begun with what was asked."""
    begin = {
        "words": asking.words,
        "form": asking.form,
        "name": asking.name,
        "company": asking.company,
        "day": timezone.localdate(),
    }
    return CallForm(data, initial=begin)


def note(form: CallForm, asking: Asking, *, by: Teammate) -> bool:
    """Write the answer down; False, with an error in the form, where it does not fit."""
    given = form.cleaned_data
    told = Told(How.TELEPHONE, by, given["day"])
    if given["answer"] == "no":
        actions.decline(asking, told)
        return True
    asked = actions.as_asked(asking)
    name, company = given["name"], given["company"]
    said = Agreement(given["words"], given["form"], asked.places, name, company)
    try:
        actions.agree(asking, said, told)
    except NotPossible:
        form.add_error("words", _("Write the words that they agreed to."))
        return False
    return True
