"""From a pressed button to a breather."""

from __future__ import annotations

from evenhand.desk.care import actions
from evenhand.desk.inbox import access
from evenhand.desk.pages.care.forms import BreatherForm
from evenhand.desk.people.models import Teammate


def take(form: BreatherForm, *, by: Teammate) -> bool:
    """Begin the breather that the form asks for; False when it asks for none. Raises Http404."""
    if not form.is_valid():
        return False
    minutes, after = form.cleaned_data["minutes"], form.cleaned_data["after"]
    if not minutes and not after:
        return False
    conversation = access.conversation(by, after) if after else None
    actions.take_breather(by, minutes=int(minutes or 0), after=conversation)
    return True
