"""How what was asked for is told between the messages."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from evenhand.desk.asks.events import AskBegun, AskTold, ItemGiven, ItemMissing, ItemWaived
from evenhand.desk.journal.events import Event
from evenhand.desk.pages.happened import Teller, Who


def _begun(event: AskBegun, who: Who) -> str:
    return _("%(by)s put one numbered ask together") % {"by": who(event.by)}


def _told(event: AskTold, who: Who) -> str:
    text = ngettext(
        "%(by)s asked for one thing", "%(by)s asked for %(count)d things in one list", event.items
    )
    return text % {"by": who(event.by), "count": event.items}


def _given(event: ItemGiven, who: Who) -> str:
    if event.by is None:
        return _("The customer ticked something that we had asked for")
    return _("%(by)s ticked something that we had asked for") % {"by": who(event.by)}


def _missing(event: ItemMissing, who: Who) -> str:
    return _("%(by)s looked again: it is still missing") % {"by": who(event.by)}


def _waived(event: ItemWaived, who: Who) -> str:
    return _("%(by)s can do without something that we had asked for") % {"by": who(event.by)}


TELLERS: Mapping[type[Event], Teller] = {
    AskBegun: _begun,
    AskTold: _told,
    ItemGiven: _given,
    ItemMissing: _missing,
    ItemWaived: _waived,
}
