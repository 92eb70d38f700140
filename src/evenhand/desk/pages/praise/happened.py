"""How praise that travels is told in its conversation."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from evenhand.desk.journal.events import Event
from evenhand.desk.pages.happened import Teller, Who
from evenhand.desk.praise.events import (
    PraiseLetterAskedAgain,
    PraiseLetterFailed,
    PraisePassedOn,
    PraiseTold,
)


def _passed(event: PraisePassedOn, who: Who) -> str:
    named = {"by": who(event.by), "to": who(event.to) if event.to else ""}
    if event.to and event.to == event.by:
        return _("%(by)s kept the praise on their own page") % named
    if event.to:
        return _("%(by)s passed the praise on to %(to)s") % named
    if event.to_team:
        return _("%(by)s passed the praise on to the whole team") % named
    return _("%(by)s passed the praise on to somebody outside, by mail") % named


def _told(event: PraiseTold, who: Who) -> str:
    return _("%(by)s told the customer that it was passed on") % {"by": who(event.by)}


def _failed(_event: PraiseLetterFailed, _who: Who) -> str:
    return _("The letter with the praise did not arrive")


def _again(event: PraiseLetterAskedAgain, who: Who) -> str:
    return _("%(by)s had the letter with the praise tried again") % {"by": who(event.by)}


TELLERS: Mapping[type[Event], Teller] = {
    PraisePassedOn: _passed,
    PraiseTold: _told,
    PraiseLetterFailed: _failed,
    PraiseLetterAskedAgain: _again,
}
