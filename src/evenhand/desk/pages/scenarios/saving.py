"""Keeping what a lead wrote, unless it would overwrite somebody else's words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from evenhand.coach.practice import parsed
from evenhand.coach.practice.scenario import ScenarioError
from evenhand.desk.people.models import Teammate
from evenhand.desk.scenarios import actions, queries
from evenhand.desk.scenarios.models import Version


def save(text: str, slug: str, based_on: int, *, by: Teammate) -> Version:
    """Keep a scenario; `slug` is that of the one edited, "" for a new one.

    Raises ScenarioError for what cannot be played, a slug that is another's or was changed, and
    when somebody else wrote a version meanwhile.
    """
    named = parsed(text).slug
    if slug and named != slug:
        raise ScenarioError(_("the slug stays “%(slug)s”, as goes belong to it.") % {"slug": slug})
    if not slug and named in queries.offered():
        raise ScenarioError(
            _("there is a scenario “%(slug)s”: edit that one, or give another slug.")
            % {"slug": named}
        )
    if queries.newest_of(named) > based_on:
        raise ScenarioError(
            _("somebody else changed it meanwhile: copy your words, open it anew, put them in.")
        )
    return actions.write(text, by=by)
