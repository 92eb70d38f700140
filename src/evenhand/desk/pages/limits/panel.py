"""Where on the ladder we are, beside the conversation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils import timezone

from evenhand.desk.coaching.models import Reading
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.limits import queries
from evenhand.desk.limits.allowing import stays_open_for
from evenhand.desk.limits.models import Limit
from evenhand.desk.pages.limits.ladder import Rung, is_recent_threat, rungs_of
from evenhand.desk.pages.limits.quotes import quotes_in
from evenhand.desk.pages.limits.states import State, state_of
from evenhand.desk.pages.panels import Panel
from evenhand.desk.people.models import Teammate
from evenhand.desk.ui.templatetags.coach import StepLine

SAFETY, ABUSIVE = "safety", "abusive"
MOST_QUOTED = 2


@dataclass(frozen=True)
class UnderWay:
    """A step that is not told yet, and what its reader may do about it."""

    pk: int
    href: str
    text: str
    may_look: bool
    may_tell: bool


@dataclass(frozen=True)
class Beside:
    """What the card shows. `is_appeal` says that the newest message reads like an appeal."""

    conversation: int
    href: str
    steps: tuple[StepLine, ...]
    next: Rung | None
    skips: tuple[Rung, ...]
    under_way: UnderWay | None
    force: str
    force_href: str
    is_appeal: bool
    quotes: tuple[str, ...]
    came: str
    came_at: datetime | None
    waits_for_lead: bool
    taking: str


def panel(conversation: Conversation, teammate: Teammate) -> Panel | None:
    """The ladder, when somebody is insulted or threatened, or a step was taken; five statements."""
    now = timezone.now()
    readings = list(queries.readings(conversation.customer)[:MOST_QUOTED])
    here = [one for one in readings if one.message.conversation_id == conversation.pk]
    limits = list(queries.of_customer(conversation.customer))
    fetches = list(queries.fetches(conversation))
    if not limits and not fetches and not any(map(_is_about, here)):
        return None
    threat = any(is_recent_threat(one, now) for one in fetches)
    rungs = tuple(rungs_of(conversation, limits, now, threat=threat))
    fetch = fetches[0] if fetches else None
    taken = getattr(fetch, "taken", None)
    force = _in_force(limits, now)
    shown = Beside(
        conversation=conversation.pk,
        href=reverse("limits:ladder", args=[conversation.pk]),
        steps=tuple(_step(one) for one in rungs),
        next=next((one for one in rungs if one.place == "next" and one.href), None),
        skips=tuple(one for one in rungs if one.place == "ahead" and one.href),
        under_way=_under_way(limits, teammate, now),
        force=force.sentence if force else "",
        force_href=reverse("limits:step", args=[force.pk]) if force else "",
        is_appeal=force is not None and _reads_like_an_appeal(here),
        quotes=tuple(quote.words for one in here for quote in quotes_in(one))[:MOST_QUOTED],
        came=taken.by.first_name if taken else "",
        came_at=taken.at if taken else None,
        waits_for_lead=fetch is not None and taken is None,
        taking=_taking(fetch.pk) if fetch and taken is None and teammate.is_lead else "",
    )
    return Panel(place=50, template="limits/panel.html", shown=shown)


def _is_about(reading: Reading) -> bool:
    return reading.shown == ABUSIVE or SAFETY in reading.detail.get("flags", ())


def _in_force(limits: list[Limit], now: datetime) -> Limit | None:
    force = [one for one in limits if state_of(one, now).slug == "force"]
    return max(force, key=lambda one: (one.step, one.pk), default=None)


def _reads_like_an_appeal(readings: list[Reading]) -> bool:
    return bool(readings) and stays_open_for(readings[0].message.text) == "appeal"


def _under_way(limits: list[Limit], reader: Teammate, now: datetime) -> UnderWay | None:
    found: list[tuple[Limit, State]] = [(one, state_of(one, now)) for one in limits]
    for limit, state in found:
        if state.is_under_way:
            return UnderWay(
                pk=limit.pk,
                href=reverse("limits:step", args=[limit.pk]),
                text=state.text,
                may_look=state.slug == "waits" and limit.second_look.to_id == reader.pk,
                may_tell=state.slug in {"agreed", "draft"},
            )
    return None


def _step(rung: Rung) -> StepLine:
    text = f"{rung.title} · {rung.note}" if rung.note else rung.title
    return StepLine(text, "", done=rung.place == "done")


def _taking(pk: int) -> str:
    return f"/fetches/{pk}/taking/"
