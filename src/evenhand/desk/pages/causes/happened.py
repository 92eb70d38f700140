"""How a named cause is told in its conversation."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from evenhand.desk.causes.events import CauseNamed
from evenhand.desk.journal.events import Event
from evenhand.desk.pages.happened import Teller, Who


def _named(event: CauseNamed, who: Who) -> str:
    return _("%(by)s said what caused it") % {"by": who(event.by)}


TELLERS: Mapping[type[Event], Teller] = {CauseNamed: _named}
