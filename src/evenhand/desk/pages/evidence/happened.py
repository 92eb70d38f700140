"""How decisions are told between the messages; the words of a sheet stay on it."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from evenhand.desk.evidence.events import (
    Decided,
    DecisionLifted,
    DecisionTold,
    ReviewAnswered,
    ReviewAsked,
    SheetBegun,
    SheetPutAway,
)
from evenhand.desk.evidence.models import About, DecidedAs, Outcome
from evenhand.desk.journal.events import Event
from evenhand.desk.pages.happened import Teller, Who


def _begun(event: SheetBegun, who: Who) -> str:
    if event.by is None:
        return _("%(about)s: see the sheet") % {"about": str(About(event.situation).label)}
    return _("%(by)s put what they say beside what we have") % {"by": who(event.by)}


def _put_away(event: SheetPutAway, who: Who) -> str:
    return _("%(by)s put the sheet of evidence away") % {"by": who(event.by)}


def _decided(event: Decided, who: Who) -> str:
    named = {"by": who(event.by), "how": str(DecidedAs(event.how).label).lower()}
    return _("%(by)s decided: %(how)s") % named


def _told(event: DecisionTold, who: Who) -> str:
    return _("%(by)s told the customer of the decision") % {"by": who(event.by)}


def _lifted(event: DecisionLifted, who: Who) -> str:
    return _("%(by)s lifted the decision") % {"by": who(event.by)}


def _asked(event: ReviewAsked, who: Who) -> str:
    if event.by is None:
        return _("The customer asks for a review of the decision")
    return _("%(by)s wrote down that the customer asks for a review") % {"by": who(event.by)}


def _answered(event: ReviewAnswered, who: Who) -> str:
    named = {"by": who(event.by), "how": str(Outcome(event.how).label).lower()}
    return _("%(by)s looked at it anew: %(how)s") % named


TELLERS: Mapping[type[Event], Teller] = {
    SheetBegun: _begun,
    SheetPutAway: _put_away,
    Decided: _decided,
    DecisionTold: _told,
    DecisionLifted: _lifted,
    ReviewAsked: _asked,
    ReviewAnswered: _answered,
}
