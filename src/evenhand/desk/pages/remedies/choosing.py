"""Noting what a customer chose."""

from __future__ import annotations

from collections.abc import Mapping

from evenhand.desk.inbox import queries as inbox
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies import actions
from evenhand.desk.remedies.models import Choice, Option


def chosen_by(option: Option, given: Mapping[str, str], *, by: Teammate) -> Choice:
    """The choice as a teammate confirms it: of the newest answer (`how` is mail), else told to
    them. Raises as `actions.choose` does.
    """
    yes = given.get("yes") == "1"
    if given.get("how") == "mail":
        message = inbox.newest_message(option.offer.conversation)
        return actions.choose(option, how="mail", yes=yes, by=by, message=message)
    return actions.choose(option, how="teammate", yes=yes, by=by)
