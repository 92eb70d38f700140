"""Limits across conversations: what waits for somebody, and what is in force."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from evenhand.desk.limits import queries
from evenhand.desk.limits.models import Appeal, Limit
from evenhand.desk.pages.limits.states import State, state_of
from evenhand.desk.pages.limits.words import TITLES
from evenhand.desk.people.models import Teammate

A_PAGE = 50
SOON = timedelta(days=7)


@dataclass(frozen=True)
class Line:
    """A step in a list, with the moment that counts there, in a few words before it."""

    href: str
    customer: str
    subject: str
    title: str
    text: str
    by: str
    when: str
    at: datetime
    state: State


@dataclass(frozen=True)
class Standing:
    """The lists, each under its own heading; `more` is the next page of what is in force."""

    looks: tuple[Line, ...]
    appeals: tuple[Line, ...]
    reviews: tuple[Line, ...]
    force: tuple[Line, ...]
    is_lead: bool
    more: str

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all."""
        return not (self.looks or self.appeals or self.reviews or self.force)


def standing_of(reader: Teammate, page: int = 1) -> Standing:
    """What a lead sees of everybody, and a teammate of their own; in a constant number of reads."""
    now, first = timezone.now(), (max(page, 1) - 1) * A_PAGE
    force = list(_own(queries.standing(now).order_by("until", "pk"), reader)[first:][: A_PAGE + 1])
    appeals = queries.appeals_waiting()
    own_appeals = appeals if reader.is_lead else queries.own_appeals(appeals, reader)
    return Standing(
        looks=_lines(_own(queries.looks_asked(now), reader)[:A_PAGE], now, _("asked"), "at"),
        appeals=tuple(_appeal(one, now) for one in own_appeals[:A_PAGE]),
        reviews=_lines(
            _own(queries.reviews_due(now + SOON), reader)[:A_PAGE], now, _("due"), "review_at"
        ),
        force=_lines(force[:A_PAGE], now, _("until"), "until"),
        is_lead=reader.is_lead,
        more=f"{reverse('limits:standing')}?page={max(page, 1) + 1}" if force[A_PAGE:] else "",
    )


def _own(rows: QuerySet[Limit], reader: Teammate) -> QuerySet[Limit]:
    return rows if reader.is_lead else queries.own(rows, reader)


def _lines(limits: Iterable[Limit], now: datetime, when: str, at: str) -> tuple[Line, ...]:
    return tuple(_line(one, now, when, getattr(one, at)) for one in limits)


def _line(limit: Limit, now: datetime, when: str, at: datetime) -> Line:
    conversation = limit.conversation
    return Line(
        href=reverse("limits:step", args=[limit.pk]),
        customer=conversation.customer.name or _("No name given"),
        subject=conversation.subject or _("No subject"),
        title=str(TITLES[limit.rung]),
        text=limit.reason,
        by=str(limit.by),
        when=when,
        at=at,
        state=state_of(limit, now),
    )


def _appeal(appeal: Appeal, now: datetime) -> Line:
    limit = appeal.limit
    conversation = limit.conversation
    return Line(
        href=f"{reverse('limits:step', args=[limit.pk])}#appeal-{appeal.pk}",
        customer=conversation.customer.name or _("No name given"),
        subject=conversation.subject or _("No subject"),
        title=str(TITLES[limit.rung]),
        text=appeal.text,
        by=str(limit.by),
        when=_("since"),
        at=appeal.at,
        state=State("appeal", _("Waits for an answer"), "late" if _is_old(appeal, now) else ""),
    )


def _is_old(appeal: Appeal, now: datetime) -> bool:
    return appeal.at < now - SOON
