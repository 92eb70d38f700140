"""From the form to whoever is praised."""

from __future__ import annotations

from evenhand.desk.pages.praise.forms import NEW, TEAM, PassingForm
from evenhand.desk.people import access as people
from evenhand.desk.people.models import Teammate
from evenhand.desk.praise import access, actions
from evenhand.desk.praise.models import PassedOn, Praised


def hand_on(form: PassingForm, *, by: Teammate) -> PassedOn:
    """Pass it on as the valid form says, and put a line for the customer into the draft if wanted.

    Raises Http404 for somebody who is no longer there.
    """
    said = form.cleaned_data
    passed = actions.pass_on(
        form.praise, _reached(form, by), by=by, spans=form.spans, line=said["line"]
    )
    if said["tell"] and not passed.is_to_oneself:
        actions.put_in_draft(form.praise.conversation, by=by)
    return passed


def _reached(form: PassingForm, by: Teammate) -> Praised:
    said = form.cleaned_data
    if said["to"] == TEAM:
        return actions.for_team()
    if said["to"] == NEW:
        return actions.outsider(said["name"], said["address"])
    kind, _, pk = said["to"].partition("-")
    if kind == "teammate":
        return actions.for_teammate(people.colleague(by, int(pk)))
    return access.outsider(by, int(pk))
