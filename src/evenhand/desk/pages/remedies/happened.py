"""What happened to remedies, as small grey lines in the conversation."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from evenhand.desk.journal.events import Event
from evenhand.desk.pages.happened import Teller, Who
from evenhand.desk.remedies.events import (
    ApprovalAnswered,
    ApprovalAsked,
    ChoiceUndone,
    OfferTakenBack,
    RemediesOffered,
    RemedyCarriedOut,
    RemedyChosen,
    RemedyConfirmed,
    RemedyGranted,
    StoryShared,
    WhatItWaitedForCame,
)


def _offered(event: RemediesOffered, who: Who) -> str:
    return _("%(by)s put a choice of remedies together") % {"by": who(event.by)}


def _taken_back(event: OfferTakenBack, who: Who) -> str:
    return _("%(by)s took an offer back") % {"by": who(event.by)}


def _chosen(event: RemedyChosen, who: Who) -> str:
    if event.by is None:
        return _("The customer chose on their page")
    return _("%(by)s noted what the customer chose") % {"by": who(event.by)}


def _undone(event: ChoiceUndone, who: Who) -> str:
    return _("%(by)s opened the choice again") % {"by": who(event.by)}


def _asked(event: ApprovalAsked, who: Who) -> str:
    named = {"by": who(event.by), "to": who(event.to) if event.to else _("a lead")}
    return _("%(by)s asked %(to)s for a yes") % named


def _answered(event: ApprovalAnswered, who: Who) -> str:
    said = {
        "approved": _("%(by)s said yes"),
        "lowered": _("%(by)s said yes to less"),
        "declined": _("%(by)s said no"),
    }
    return said[event.how] % {"by": who(event.by)}


def _granted(event: RemedyGranted, who: Who) -> str:
    return _("%(by)s granted what was chosen") % {"by": who(event.by)}


def _came(event: WhatItWaitedForCame, who: Who) -> str:
    return _("%(by)s noted that what it waited for has come") % {"by": who(event.by)}


def _carried(event: RemedyCarriedOut, who: Who) -> str:
    return _("%(by)s carried it out") % {"by": who(event.by)}


def _confirmed(_event: RemedyConfirmed, _who: Who) -> str:
    return _("The customer knows that it is done")


def _shared(event: StoryShared, who: Who) -> str:
    return _("%(by)s shared the story") % {"by": who(event.by)}


TELLERS: Mapping[type[Event], Teller] = {
    RemediesOffered: _offered,
    OfferTakenBack: _taken_back,
    RemedyChosen: _chosen,
    ChoiceUndone: _undone,
    ApprovalAsked: _asked,
    ApprovalAnswered: _answered,
    RemedyGranted: _granted,
    WhatItWaitedForCame: _came,
    RemedyCarriedOut: _carried,
    RemedyConfirmed: _confirmed,
    StoryShared: _shared,
}
