"""Decisions and limits that the customer was told of, until when, and how to object to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.evidence import actions as evidence
from evenhand.desk.evidence import queries as sheets
from evenhand.desk.evidence.models import Decision
from evenhand.desk.limits import actions as limits
from evenhand.desk.limits import queries as ladder
from evenhand.desk.limits.models import Limit, Of
from evenhand.desk.passes.models import Pass
from evenhand.desk.passes.queries import reached, token_of
from evenhand.desk.portal import forms, writing
from evenhand.desk.portal.forms import Refused


@dataclass(frozen=True)
class Decided:
    """What we told them, until when, and the form to object; `waits` once they have."""

    words: str
    besides: str
    until: datetime
    button: str
    waits: bool
    href: str
    form: str


def decided(held: Pass) -> tuple[Decided, ...]:
    """What stands for the holder in this conversation, and limits wherever they were set."""
    href = reverse("portal:objections", args=[token_of(held)])
    told = [_of_decision(held, one, href) for one in _decisions(held)]
    return (*told, *(_of_limit(held, one, href) for one in _limits(held)))


def _decisions(held: Pass) -> QuerySet[Decision]:
    theirs = reached(held, "told__reply")
    if held.is_of_customer:
        theirs |= Q(told__isnull=False, told__reply=None)
    rows = sheets.told_decisions(held.conversation).prefetch_related(None)
    return rows.filter(theirs)


def _limits(held: Pass) -> QuerySet[Limit]:
    waiting = ladder.appeals_waiting().filter(limit=OuterRef("pk")).order_by()
    rows = ladder.standing().prefetch_related(None).annotate(appeal_waits=Exists(waiting))
    return rows.filter(
        reached(held, "tellings__reply"),
        conversation__customer=held.address.customer_id,
        tellings__of=Of.STEP,
    ).distinct()


def _of_decision(held: Pass, decision: Decision, href: str) -> Decided:
    return Decided(
        words=decision.in_short,
        besides="",
        until=decision.expires_at,
        button=_("Have it looked at again"),
        waits=getattr(decision, "review_waits", False),
        href=href,
        form=forms.sealed(held, "objection", f"decision {decision.pk}"),
    )


def _of_limit(held: Pass, limit: Limit, href: str) -> Decided:
    return Decided(
        words=limit.sentence,
        besides=limit.stays_open,
        until=limit.until,
        button=_("Say why you see it otherwise"),
        waits=getattr(limit, "appeal_waits", False),
        href=href,
        form=forms.sealed(held, "objection", f"limit {limit.pk}"),
    )


def object_to(held: Pass, request: HttpRequest) -> None:
    """Pass on what the holder holds against a decision or a limit; somebody else will answer it.

    Raises Refused without words, and for what stands no more.
    """
    sent = writing.received(held, request, "objection")
    if not sent.words:
        raise Refused(_("Write in a line or two why you see it otherwise."))
    decisions = {f"decision {one.pk}": one for one in _decisions(held)}
    standing = {f"limit {one.pk}": one for one in _limits(held)}
    if sent.form.about in decisions:
        evidence.ask_review(decisions[sent.form.about], sent.words)
    elif sent.form.about in standing:
        limits.appeal(standing[sent.form.about], sent.words)
    else:
        raise Refused(_("This stands no more, so there is nothing to object to."))
