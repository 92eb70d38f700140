"""From a filled-in form to a step, and the words that go with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from evenhand.desk.inbox.models import Conversation
from evenhand.desk.limits import composing, queries
from evenhand.desk.limits.actions import Proposal, Scope
from evenhand.desk.limits.models import Limit, Step
from evenhand.desk.limits.telling import told_by
from evenhand.desk.limits.wording import behaviours, written
from evenhand.desk.pages.limits.forms import FORMS, LimitForm, RestrictionForm, StepForm, end_of
from evenhand.desk.pages.limits.ladder import counting, is_recent_threat
from evenhand.desk.pages.limits.quotes import Quote, quotes_of
from evenhand.desk.pages.limits.words import DOES, TITLES
from evenhand.desk.people.models import Teammate

A_MONTH, TWO_WEEKS = timedelta(days=30), timedelta(days=14)


@dataclass(frozen=True)
class Ground:
    """What a step stands on: who, what may be quoted, and which steps were told before."""

    conversation: Conversation
    by: Teammate
    step: Step
    quotes: tuple[Quote, ...]
    before: tuple[tuple[Step, datetime], ...]
    skips: bool

    @property
    def may(self) -> bool:
        """Whether this step may be begun now."""
        top = max((step for step, _ in self.before), default=0)
        return self.step <= top + 1 or self.skips


def ground_of(conversation: Conversation, by: Teammate, step: Step) -> Ground:
    """What is known before the form is filled in."""
    now, customer = timezone.now(), conversation.customer
    limits = list(queries.of_customer(customer))
    told = [(rung, _told_at(one)) for rung, one in sorted(counting(limits, now).items())]
    top = max((rung for rung, _ in told), default=0)
    threat = any(is_recent_threat(one, now) for one in queries.fetches(conversation))
    skips = step > top + 1 and threat
    quotes = sorted(quotes_of(customer), key=lambda one: not (skips and one.is_threat))
    return Ground(conversation, by, step, tuple(quotes), tuple(told), skips)


def _told_at(limit: Limit) -> datetime:
    reply = told_by(limit)
    return reply.at if reply else limit.at


def form_for(ground: Ground, data: Any = None, words: str = "") -> StepForm:
    """The form of a step; what can be guessed is filled in, `words` as those the customer reads."""
    more: dict[str, Any] = {"by": ground.by} if ground.step.restricts else {}
    quotes, initial = ground.quotes, {**_initial(ground), "wording": words, "composed": words}
    return FORMS[ground.step](data, quotes=quotes, skips=ground.skips, initial=initial, **more)


def _initial(ground: Ground) -> dict[str, Any]:
    threat = any(one.is_threat for one in ground.quotes[:1])
    today = timezone.localdate()
    return {
        "behaviour": behaviours()[1 if threat else 0],
        "consequence": written("steps", "warning", "sentence"),
        "what": "channel",
        "channel": "letter",
        "days": 1,
        "until": today + A_MONTH,
        "review": today + TWO_WEEKS,
        "stays_open": written("stays_open"),
        "answers": True,
    }


@dataclass(frozen=True)
class Built:
    """A step as the form makes it, and whether its author has read these very words."""

    proposal: Proposal
    composed: str
    is_read: bool


def built_from(form: StepForm, ground: Ground) -> Built:
    """The step of a valid form.

    Words that nobody touched follow what was chosen; words that somebody wrote stay as they are.
    """
    given = form.cleaned_data
    chosen = _chosen(form, ground)
    sentence = given.get("consequence") or composing.sentence_of(chosen)
    composed = composing.wording_of(chosen, sentence)
    before, shown = _plain(given["wording"]), _plain(given["composed"])
    wording = before if before and before != shown else composed
    answer = composing.answer_of(chosen, sentence) if ground.step.restricts else ""
    proposal = Proposal(
        step=ground.step,
        behaviour=given["behaviour"],
        said=form.said,
        reason=given["reason"],
        sentence=sentence,
        wording=wording,
        stays_open=chosen.stays_open,
        until=chosen.until,
        review_at=chosen.review_at,
        circumstances=given.get("circumstances", ""),
        skips=given.get("skips", ""),
        scope=chosen.scope,
        answer=answer,
    )
    return Built(proposal, composed, is_read=wording == before)


def as_approved(built: Built, form: StepForm) -> Proposal:
    """The step with its automatic answer only where the author ticked it."""
    answers = form.cleaned_data.get("answers", False)
    return built.proposal if answers else replace(built.proposal, answer="")


def _chosen(form: StepForm, ground: Ground) -> composing.Chosen:
    given, calm = form.cleaned_data, timezone.now() + timedelta(days=max(settings.CALM_DAYS, 1))
    restricts = isinstance(form, RestrictionForm)
    return composing.Chosen(
        step=ground.step,
        first_name=ground.conversation.customer.first_name,
        behaviour=given["behaviour"].strip().rstrip("."),
        said=form.said,
        said_on=form.said_on,
        until=end_of(given["until"]) if restricts else calm,
        review_at=end_of(given["review"]) if restricts else calm,
        zone=ground.by.zone,
        scope=form.scope if isinstance(form, LimitForm) else Scope(),
        before=tuple(one for one in ground.before if one[0] < ground.step),
        stays_open=(given["stays_open"].strip() if restricts else written("stays_open")),
    )


@dataclass(frozen=True)
class Page:
    """What stands around the form. `answer` is what would be answered by itself."""

    title: str
    does: str
    may: bool
    customer: str
    ladder: str
    consider: tuple[str, ...]
    behaviours: tuple[str, ...]
    answer: str
    has_words: bool


def page_of(ground: Ground, *, answer: str, is_built: bool) -> Page:
    """The page of a step; the words are shown once they can be made."""
    conversation, restricts = ground.conversation, ground.step.restricts
    return Page(
        title=str(TITLES[ground.step]),
        does=str(DOES[ground.step]),
        may=ground.may,
        customer=conversation.customer.name or _("No name given"),
        ladder=reverse("limits:ladder", args=[conversation.pk]),
        consider=tuple(written("consider")) if restricts else (),
        behaviours=tuple(behaviours()),
        answer=answer,
        has_words=is_built or not restricts,
    )


def _plain(text: str) -> str:
    """A text as it was shown: browsers send line breaks of their own."""
    return text.replace("\r\n", "\n").strip()


def first_words(ground: Ground) -> str:
    """The words that a form which needs no more choices begins with; empty for the others."""
    if ground.step.restricts or not ground.quotes:
        return ""
    data = {**_initial(ground), "quote": ground.quotes[0].value, "reason": _("why")}
    form = form_for(ground, {name: value for name, value in data.items() if value is not None})
    return built_from(form, ground).composed if form.is_valid() else ""
