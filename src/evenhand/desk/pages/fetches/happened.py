"""How fetching a person is told in a conversation."""

from __future__ import annotations

from django.utils.translation import gettext as _

from evenhand.desk.limits.events import PersonCame, PersonFetched
from evenhand.desk.pages.happened import Who


def _fetched(event: PersonFetched, who: Who) -> str:
    if event.by is None:
        return _("A lead was fetched at once")
    return _("%(by)s fetched a lead") % {"by": who(event.by)}


def _came(event: PersonCame, who: Who) -> str:
    return _("%(by)s is with it") % {"by": who(event.by)}


TELLERS = {PersonFetched: _fetched, PersonCame: _came}
