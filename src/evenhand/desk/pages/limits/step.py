"""One step with all that was decided about it, and what its reader may do now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from evenhand.desk.limits.actions import took_part
from evenhand.desk.limits.models import Appeal, Limit, Of
from evenhand.desk.limits.telling import telling_of, told_by
from evenhand.desk.pages.limits.states import State, state_of
from evenhand.desk.pages.limits.words import TITLES
from evenhand.desk.people.models import Teammate


@dataclass(frozen=True)
class Said:
    """What somebody decided: who, when, the word for it, and why."""

    who: str
    what: str
    reason: str
    at: datetime


@dataclass(frozen=True)
class Appealed:
    """An appeal, its answer, and whether its reader may answer it or tell the answer."""

    pk: int
    text: str
    who: str
    at: datetime
    ruling: Said | None
    may_rule: bool
    may_tell: bool


@dataclass(frozen=True)
class StepPage:
    """All of one step. What a reader may not do now is False."""

    pk: int
    title: str
    customer: str
    subject: str
    conversation: str
    ladder: str
    state: State
    behaviour: str
    words: str
    said_at: datetime | None
    reason: str
    skips: str
    circumstances: str
    wording: str
    answer: str
    stays_open: str
    by: str
    at: datetime
    until: datetime
    review_at: datetime
    restricts: bool
    second: str
    history: tuple[Said, ...]
    appeals: tuple[Appealed, ...]
    is_asked: bool
    may_opine: bool
    may_tell: bool
    may_tell_end: bool
    may_lift: bool
    may_review: bool
    may_appeal: bool


def step_of(limit: Limit, reader: Teammate) -> StepPage:
    """One step as `reader` sees it now; it asks the database nothing more."""
    now = timezone.now()
    state, conversation = state_of(limit, now), limit.conversation
    look = getattr(limit, "second_look", None)
    return StepPage(
        pk=limit.pk,
        title=str(TITLES[limit.rung]),
        customer=conversation.customer.name or _("No name given"),
        subject=conversation.subject or _("No subject"),
        conversation=reverse("conversation:conversation", args=[conversation.pk]),
        ladder=reverse("limits:ladder", args=[conversation.pk]),
        state=state,
        behaviour=limit.behaviour,
        words=limit.words,
        said_at=limit.message.at if limit.message else None,
        reason=limit.reason,
        skips=limit.skips,
        circumstances=limit.circumstances,
        wording=limit.wording,
        answer=limit.answer,
        stays_open=limit.stays_open if limit.rung.restricts else "",
        by=str(limit.by),
        at=limit.at,
        until=limit.until,
        review_at=limit.review_at,
        restricts=limit.rung.restricts,
        second=str(look.to) if look else "",
        history=_history(limit),
        appeals=tuple(_appealed(one, limit, reader) for one in limit.appeals.all()),
        is_asked=look is not None and look.to_id == reader.pk,
        may_opine=state.slug == "waits" and limit.by_id != reader.pk,
        may_tell=state.slug in {"agreed", "draft"},
        may_tell_end=_may_tell_end(limit, state),
        may_lift=state.is_under_way or state.slug in {"force", "told"},
        may_review=state.slug == "force" and reader.is_lead and limit.by_id != reader.pk,
        may_appeal=state.slug == "force",
    )


def _may_tell_end(limit: Limit, state: State) -> bool:
    """Whether a limit that was in force has ended, and the customer was not told so yet."""
    end = telling_of(limit, Of.LIFTING if state.slug == "lifted" else Of.EXPIRY)
    is_ended = state.slug in {"lifted", "over"} and limit.rung.restricts
    return is_ended and told_by(limit) is not None and (end is None or end.reply is None)


def _history(limit: Limit) -> tuple[Said, ...]:
    said = []
    if (opinion := getattr(limit, "opinion", None)) is not None:
        word = _("agreed") if opinion.agrees else _("did not agree")
        said.append(Said(str(opinion.by), word, opinion.reason, opinion.at))
    again = _("looked again and left it")
    said += [Said(str(one.by), again, one.reason, one.at) for one in limit.reviews.all()]
    if (lifting := getattr(limit, "lifting", None)) is not None:
        said.append(Said(str(lifting.by), _("lifted it"), lifting.reason, lifting.at))
    if (expiry := getattr(limit, "expiry", None)) is not None:
        said.append(Said(_("The desk"), _("ended it on its day"), "", expiry.at))
    return tuple(sorted(said, key=lambda one: one.at))


def _appealed(appeal: Appeal, limit: Limit, reader: Teammate) -> Appealed:
    ruling = getattr(appeal, "ruling", None)
    telling = getattr(appeal, "telling", None)
    word = ""
    if ruling is not None:
        word = _("left it standing") if ruling.stands else _("lifted it")
    return Appealed(
        pk=appeal.pk,
        text=appeal.text,
        who=_("written down by %(name)s") % {"name": appeal.by} if appeal.by else "",
        at=appeal.at,
        ruling=Said(str(ruling.by), word, ruling.reason, ruling.at) if ruling else None,
        may_rule=ruling is None and not took_part(limit, reader),
        may_tell=ruling is not None and (telling is None or telling.reply is None),
    )
