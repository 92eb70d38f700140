"""Where on the ladder we are, beside the conversation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils import timezone

from evenhand.desk.coaching.models import Reading
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.limits import queries
from evenhand.desk.limits.actions import is_danger
from evenhand.desk.limits.allowing import stays_open_for
from evenhand.desk.limits.models import Fetch, Limit
from evenhand.desk.pages.limits.ladder import Rung, is_recent_threat, rungs_of, taking_of
from evenhand.desk.pages.limits.quotes import quotes_in
from evenhand.desk.pages.limits.states import State, state_of
from evenhand.desk.pages.panels import Panel
from evenhand.desk.people.models import Teammate
from evenhand.desk.ui.templatetags.coach import StepLine

ABUSIVE = "abusive"
MOST_QUOTED = 2
URGENT, LATER = 2, 50


@dataclass(frozen=True)
class UnderWay:
    """A step that is not told yet, and what its reader may do about it."""

    pk: int
    href: str
    text: str
    may_look: bool
    may_tell: bool


@dataclass(frozen=True)
class Force:
    """The limit in force: its sentence, and what the customer says against it, if anything."""

    sentence: str
    href: str
    appeal_waits: bool
    reads_like_an_appeal: bool

    @property
    def is_appealed(self) -> bool:
        """Whether they ask to have it looked at again, in so many words or not."""
        return self.appeal_waits or self.reads_like_an_appeal


@dataclass(frozen=True)
class Fetched:
    """A lead was fetched: who came and when; `taking` is where a reader who can come says so."""

    came: str
    came_at: datetime | None
    taking: str


@dataclass(frozen=True)
class Beside:
    """What the card shows."""

    href: str
    steps: tuple[StepLine, ...]
    next: Rung | None
    skips: tuple[Rung, ...]
    under_way: UnderWay | None
    force: Force | None
    fetched: Fetched | None
    quotes: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        """Whether a step or an appeal waits for somebody."""
        return self.under_way is not None or (self.force is not None and self.force.is_appealed)


def panel(conversation: Conversation, teammate: Teammate) -> Panel | None:
    """The ladder, when somebody is insulted or threatened, or a step was taken.

    It takes six statements at most.
    """
    readings = queries.readings(conversation.customer)[:MOST_QUOTED]
    here = [one for one in readings if one.message.conversation_id == conversation.pk]
    limits = list(queries.of_customer(conversation.customer))
    fetches = list(queries.fetches(conversation))
    if not limits and not fetches and not any(map(_is_about, here)):
        return None
    now = timezone.now()
    threat = any(is_recent_threat(one, now) for one in fetches)
    rungs = tuple(rungs_of(conversation, limits, now, threat=threat))
    force = _force(limits, here, now)
    shown = Beside(
        href=reverse("limits:ladder", args=[conversation.pk]),
        steps=tuple(_step(one) for one in rungs),
        next=_next(rungs, force),
        skips=tuple(one for one in rungs if one.place == "ahead" and one.href),
        under_way=_under_way(limits, teammate, now),
        force=force,
        fetched=_fetched(fetches[0], teammate) if fetches else None,
        quotes=tuple(quote.words for one in here for quote in quotes_in(one))[:MOST_QUOTED],
    )
    place = URGENT if fetches or shown.is_open or any(map(_is_about, here)) else LATER
    return Panel(place, "limits/panel.html", shown)


def _is_about(reading: Reading) -> bool:
    return reading.shown == ABUSIVE or is_danger(reading)


def _force(limits: list[Limit], here: list[Reading], now: datetime) -> Force | None:
    force = [one for one in limits if state_of(one, now).slug == "force"]
    limit = max(force, key=lambda one: (one.step, one.pk), default=None)
    if limit is None:
        return None
    return Force(
        sentence=limit.sentence,
        href=reverse("limits:step", args=[limit.pk]),
        appeal_waits=any(not hasattr(one, "ruling") for one in limit.appeals.all()),
        reads_like_an_appeal=bool(here) and stays_open_for(here[0].message.text) == "appeal",
    )


def _fetched(fetch: Fetch, reader: Teammate) -> Fetched:
    taken = getattr(fetch, "taken", None)
    return Fetched(
        came=taken.by.first_name if taken else "",
        came_at=taken.at if taken else None,
        taking=taking_of(fetch, reader),
    )


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


def _next(rungs: tuple[Rung, ...], force: Force | None) -> Rung | None:
    """The step that may come next; none while somebody owes them an answer to an appeal."""
    if force is not None and force.appeal_waits:
        return None
    return next((one for one in rungs if one.place == "next" and one.href), None)


def _step(rung: Rung) -> StepLine:
    text = f"{rung.title} · {rung.note}" if rung.note else rung.title
    return StepLine(text, "", done=rung.place == "done")
