"""How the ladder is told in a conversation, in small grey lines."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evenhand.desk.limits.events import (
    AppealAnswered,
    LimitAppealed,
    LimitExpired,
    LimitLifted,
    LimitProposed,
    LimitReviewed,
    LimitTold,
    OpinionGiven,
    WroteOutside,
)
from evenhand.desk.limits.models import Step
from evenhand.desk.pages.happened import Who

_PROPOSED = {
    Step.LIMIT: gettext_lazy(
        "%(by)s wants to limit how we answer, and asked a colleague to look at it"
    ),
    Step.ENDING: gettext_lazy(
        "%(by)s wants to end it for a time, and asked a colleague to look at it"
    ),
}
_TOLD = {
    Step.NAMING: gettext_lazy("%(by)s named the behaviour"),
    Step.WARNING: gettext_lazy("%(by)s warned, with the consequence"),
    Step.LIMIT: gettext_lazy("%(by)s told them of the limit: it is in force"),
    Step.ENDING: gettext_lazy("%(by)s told them that it ends for a time: it is in force"),
}


def _proposed(event: LimitProposed, who: Who) -> str:
    said = _PROPOSED.get(Step(event.step))
    return str(said) % {"by": who(event.by)} if said else ""


def _opinion(event: OpinionGiven, who: Who) -> str:
    word = _("%(by)s looked at it and agreed") if event.agrees else _("%(by)s did not agree")
    return word % {"by": who(event.by)}


def _told(event: LimitTold, who: Who) -> str:
    return str(_TOLD[Step(event.step)]) % {"by": who(event.by)}


def _lifted(event: LimitLifted, who: Who) -> str:
    if event.step < Step.LIMIT:
        return _("%(by)s took a step of the ladder back") % {"by": who(event.by)}
    return _("%(by)s lifted the limit") % {"by": who(event.by)}


def _expired(_event: LimitExpired, _who: Who) -> str:
    return _("The limit ended on its day")


def _reviewed(event: LimitReviewed, who: Who) -> str:
    return _("%(by)s looked at the limit again and left it") % {"by": who(event.by)}


def _appealed(event: LimitAppealed, who: Who) -> str:
    if event.by is None:
        return _("They appealed against the limit")
    return _("They appealed against the limit; %(by)s wrote it down") % {"by": who(event.by)}


def _answered(event: AppealAnswered, who: Who) -> str:
    word = _("%(by)s answered the appeal: the limit stays")
    if not event.stands:
        word = _("%(by)s answered the appeal: the limit is lifted")
    return word % {"by": who(event.by)}


def _outside(event: WroteOutside, _who: Who) -> str:
    if event.answered:
        return _("Outside of the limit: kept, and answered with what was agreed")
    return _("Outside of the limit: kept")


TELLERS = {
    LimitProposed: _proposed,
    OpinionGiven: _opinion,
    LimitTold: _told,
    LimitLifted: _lifted,
    LimitExpired: _expired,
    LimitReviewed: _reviewed,
    LimitAppealed: _appealed,
    AppealAnswered: _answered,
    WroteOutside: _outside,
}
