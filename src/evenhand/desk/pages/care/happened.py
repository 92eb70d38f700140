"""How back-up is told in a conversation. Breathers and check-ins are told nowhere."""

from __future__ import annotations

from django.utils.translation import gettext as _

from evenhand.desk.care.events import BackUpAnswered, BackUpAsked, BackUpEnded
from evenhand.desk.pages.happened import Who


def _asked(event: BackUpAsked, who: Who) -> str:
    named = {"by": who(event.by), "to": who(event.to) if event.to else _("any lead")}
    return _("%(by)s asked %(to)s for back-up") % named


def _answered(event: BackUpAnswered, who: Who) -> str:
    return _("%(by)s answered as a second voice") % {"by": who(event.by)}


def _ended(event: BackUpEnded, who: Who) -> str:
    if event.by is None:
        return ""
    return _("%(by)s ended the back-up") % {"by": who(event.by)}


TELLERS = {BackUpAsked: _asked, BackUpAnswered: _answered, BackUpEnded: _ended}
