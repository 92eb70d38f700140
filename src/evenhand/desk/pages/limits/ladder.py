"""The ladder of one conversation and its customer, built once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from evenhand.desk.inbox.models import Conversation
from evenhand.desk.limits import queries
from evenhand.desk.limits.models import Fetch, Limit, Step, Why
from evenhand.desk.limits.telling import told_by
from evenhand.desk.pages.limits.states import State, state_of
from evenhand.desk.pages.limits.words import DOES, DONE, TITLES
from evenhand.desk.people.models import Teammate


@dataclass(frozen=True)
class Rung:
    """One step of the ladder: `place` is done, next or ahead; `href` begins it where one may."""

    title: str
    does: str
    place: str
    note: str
    href: str


@dataclass(frozen=True)
class Taken:
    """A step that was decided on, as a line."""

    href: str
    title: str
    words: str
    reason: str
    by: str
    at: datetime
    state: State
    elsewhere: str


@dataclass(frozen=True)
class Fetched:
    """A person was fetched, and why; `came` is who came, and `taking` where a lead says so."""

    why: str
    came: str
    taking: str


@dataclass(frozen=True)
class Ladder:
    """The page: the four steps, what was decided so far, and who was fetched."""

    conversation: int
    customer: str
    subject: str
    href: str
    rungs: tuple[Rung, ...]
    taken: tuple[Taken, ...]
    fetched: tuple[Fetched, ...]
    is_threat: bool
    under_way: str


def ladder_of(conversation: Conversation, reader: Teammate) -> Ladder:
    """The ladder as of now, in a constant number of statements."""
    now = timezone.now()
    limits = list(queries.of_customer(conversation.customer))
    fetches = list(queries.fetches(conversation))
    under_way = next((one for one in limits if state_of(one, now).is_under_way), None)
    threat = any(is_recent_threat(one, now) for one in fetches)
    return Ladder(
        conversation=conversation.pk,
        customer=conversation.customer.name or _("No name given"),
        subject=conversation.subject or _("No subject"),
        href=reverse("conversation:conversation", args=[conversation.pk]),
        rungs=tuple(rungs_of(conversation, limits, now, threat=threat)),
        taken=tuple(_taken(one, conversation, now) for one in reversed(limits)),
        fetched=tuple(_fetched(one, reader) for one in fetches),
        is_threat=threat,
        under_way=reverse("limits:step", args=[under_way.pk]) if under_way else "",
    )


def is_recent_threat(fetch: Fetch, now: datetime) -> bool:
    """Whether a person was fetched for a threat, not so long ago that it is forgotten."""
    return fetch.why == Why.THREAT and fetch.at >= now - timedelta(days=settings.CALM_DAYS)


def counting(limits: list[Limit], now: datetime) -> dict[Step, Limit]:
    """The newest step of each kind that still counts at `now`."""
    told = (one for one in limits if told_by(one) and not hasattr(one, "lifting"))
    return {one.rung: one for one in told if one.calm_at > now}


def rungs_of(
    conversation: Conversation, limits: list[Limit], now: datetime, *, threat: bool
) -> Iterator[Rung]:
    """The four steps, each with where it stands and whether it may be begun."""
    done = counting(limits, now)
    top = max(done, default=0)
    waits = any(state_of(one, now).is_under_way for one in limits)
    for step in Step:
        place = "done" if step <= top else "next" if step == top + 1 else "ahead"
        may = not waits and (step <= top + 1 or threat)
        yield Rung(
            title=str(DONE[step] if step in done else TITLES[step]),
            does=str(DOES[step]),
            place=place,
            note=state_of(done[step], now).text if step in done else "",
            href=new_href(conversation, step) if may else "",
        )


def new_href(conversation: Conversation, step: Step) -> str:
    """Where a step is begun."""
    return f"{reverse('limits:new', args=[conversation.pk])}?step={int(step)}"


def _taken(limit: Limit, here: Conversation, now: datetime) -> Taken:
    elsewhere = limit.conversation.subject or _("another conversation")
    return Taken(
        href=reverse("limits:step", args=[limit.pk]),
        title=str(TITLES[limit.rung]),
        words=limit.words,
        reason=limit.reason,
        by=str(limit.by),
        at=limit.at,
        state=state_of(limit, now),
        elsewhere=elsewhere if limit.conversation_id != here.pk else "",
    )


def _fetched(fetch: Fetch, reader: Teammate) -> Fetched:
    taken = getattr(fetch, "taken", None)
    return Fetched(
        why=fetch.get_why_display(),
        came=taken.by.first_name if taken else "",
        taking=taking_of(fetch, reader),
    )


def taking_of(fetch: Fetch, reader: Teammate) -> str:
    """Where a lead says that they are there now; empty once somebody is, and for others."""
    waits = not hasattr(fetch, "taken") and reader.is_lead
    return reverse("fetches:taking", args=[fetch.pk]) if waits else ""
