"""How an explained difference is told in its conversation."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from evenhand.desk.fairness.events import DifferenceExplained
from evenhand.desk.journal.events import Event
from evenhand.desk.pages.happened import Teller, Who


def _explained(event: DifferenceExplained, who: Who) -> str:
    return _("%(by)s said why this was decided otherwise than in like cases") % {
        "by": who(event.by)
    }


TELLERS: Mapping[type[Event], Teller] = {DifferenceExplained: _explained}
