"""Beside a conversation: what was refused, how often it was asked since, and the ways on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from evenhand.desk.coaching import queries as coaching
from evenhand.desk.inbox.models import Conversation, Message
from evenhand.desk.pages.panels import Panel
from evenhand.desk.pages.refusals.clauses import fitting_to, href_of
from evenhand.desk.pages.refusals.exceptions import Way, exception_of
from evenhand.desk.people.models import Teammate
from evenhand.desk.policies import queries as policies
from evenhand.desk.refusals import queries
from evenhand.desk.refusals.models import Refusal
from evenhand.desk.ui import moments

STANDING, FITTING = 6, 20
THANKS = "thanks-only"


@dataclass(frozen=True)
class Clause:
    """A clause that fits what they wrote."""

    name: str
    href: str


@dataclass(frozen=True)
class Standing:
    """A no that stands. `is_asked_again` says that they wrote since it was last said."""

    decision: str
    said: str
    asked: str
    is_asked_again: bool
    clause: str
    clause_href: str
    again_href: str
    fact_href: str
    act: str
    exception: Way | None


@dataclass(frozen=True)
class Shown:
    """The card. `opened` tells of the newest no that a new fact opened."""

    standing: tuple[Standing, ...]
    opened: str
    in_draft: bool
    fits: tuple[Clause, ...]
    new_href: str
    policies_href: str

    @property
    def is_idle(self) -> bool:
        """Whether nothing was refused and no clause seems to fit: then it is a way to begin."""
        return not (self.standing or self.opened or self.in_draft or self.fits)


def panel(conversation: Conversation, teammate: Teammate) -> Panel:
    """What was refused here, and how to say no well; in at most five statements."""
    told = list(queries.of_conversation(conversation))
    standing = [one for one in told if not hasattr(one, "new_fact")]
    opened = next((one for one in told if hasattr(one, "new_fact")), None)
    since = min((_last_said(one) for one in standing), default=None)
    wrote = _asking(conversation, since) if since else []
    shown = Shown(
        standing=tuple(_standing(one, wrote, conversation, teammate) for one in standing),
        opened=_opened(opened) if opened and not standing else "",
        in_draft=queries.in_draft(conversation, teammate).exists(),
        fits=() if standing else _fits(conversation),
        new_href=reverse("refusals:new", args=[conversation.pk]),
        policies_href=f"{reverse('policies:policies')}?for={conversation.pk}",
    )
    place = STANDING if standing else FITTING
    return Panel(place, "refusals/panel.html", shown, a_way=shown.is_idle)


def _asking(conversation: Conversation, since: datetime) -> list[Message]:
    """What they wrote since, but for thanks alone."""
    wrote = list(queries.written_since(conversation, since)[:30])
    readings = coaching.readings_of(wrote)
    thanks = {pk for pk, one in readings.items() if THANKS in one.understood.flags}
    return [one for one in wrote if one.pk not in thanks]


def _last_said(refusal: Refusal) -> datetime:
    """When the answer was given the last time."""
    last: datetime | None = getattr(refusal, "last_said", None)
    return max(refusal.said_at, last) if last else refusal.said_at


def _standing(
    refusal: Refusal, wrote: Sequence[Message], conversation: Conversation, teammate: Teammate
) -> Standing:
    said_again: int = getattr(refusal, "said_again", 0)
    again = any(one.at > _last_said(refusal) for one in wrote)
    asked = 1 + said_again + again
    version, named = refusal.version, [conversation.pk, refusal.pk]
    return Standing(
        decision=refusal.decision,
        said=_said(refusal, said_again),
        asked=ngettext("asked %d time", "asked %d times", asked) % asked,
        is_asked_again=again,
        clause=str(version),
        clause_href=href_of(version, conversation),
        again_href=reverse("refusals:again", args=named),
        fact_href=reverse("refusals:fact", args=named),
        act=_("The same answer, shorter") if not said_again else _("The same answer, in one line"),
        exception=exception_of(conversation, version, teammate),
    )


def _said(refusal: Refusal, said_again: int) -> str:
    now = timezone.now()
    who = {"by": refusal.by.first_name, "when": moments.due(refusal.said_at, now)}
    if not said_again:
        return _("%(by)s said it %(when)s.") % who
    last = {**who, "last": moments.due(_last_said(refusal), now)}
    return _("%(by)s said it %(when)s, the last time it was said %(last)s.") % last


def _opened(refusal: Refusal) -> str:
    new = refusal.new_fact
    values = {"by": new.by.first_name, "fact": new.fact, "reason": new.reason}
    return _("Open again, says %(by)s: %(fact)s %(reason)s") % values


def _fits(conversation: Conversation) -> tuple[Clause, ...]:
    versions = list(policies.in_force(timezone.localdate()))
    fit = fitting_to(conversation, versions)
    return tuple(Clause(str(one), href_of(one, conversation)) for one in fit)
