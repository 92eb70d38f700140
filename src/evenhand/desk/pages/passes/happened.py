"""How links are told between the messages: only that they ended, for every mail brings one."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from evenhand.desk.journal.events import Event
from evenhand.desk.pages.happened import Teller, Who
from evenhand.desk.passes.events import LinkAskedFor, PassesRevoked


def _revoked(event: PassesRevoked, who: Who) -> str:
    return _("%(by)s ended the link to the customer's page") % {"by": who(event.by)}


def _asked(_event: LinkAskedFor, _who: Who) -> str:
    return _("The customer asked for a new link to their page")


TELLERS: Mapping[type[Event], Teller] = {PassesRevoked: _revoked, LinkAskedFor: _asked}
