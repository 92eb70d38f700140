"""What happened to refusals, in a few words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from evenhand.desk.pages.happened import Who
from evenhand.desk.refusals.events import MatterReopened, RefusalRepeated, RefusalTold


def _told(event: RefusalTold, who: Who) -> str:
    return _("%(by)s said no, and what is possible instead") % {"by": who(event.by)}


def _repeated(event: RefusalRepeated, who: Who) -> str:
    values = {"by": who(event.by), "nth": event.nth}
    return _("%(by)s kept to the answer, said %(nth)d times now") % values


def _reopened(event: MatterReopened, who: Who) -> str:
    return _("%(by)s opened it again: there is a new fact") % {"by": who(event.by)}


TELLERS = {RefusalTold: _told, RefusalRepeated: _repeated, MatterReopened: _reopened}
