"""The top of a conversation: who, about what, whose it is, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from evenhand.desk.care.queries import Hand, next_for
from evenhand.desk.channels.channel import channels
from evenhand.desk.pages.conversation.material import Material
from evenhand.desk.pages.rows import limit_word
from evenhand.desk.people.models import Teammate
from evenhand.desk.ui import moments

MORNING = time(8)


@dataclass(frozen=True)
class Preset:
    """A moment to snooze until, with a word for it."""

    text: str
    at: datetime

    @property
    def value(self) -> str:
        """The moment as the form sends it."""
        return self.at.isoformat()


@dataclass(frozen=True)
class Choice:
    """A colleague to give it to. `later` says from when, where they take the next one later."""

    teammate: Teammate
    later: str
    is_waited_for: bool


@dataclass(frozen=True)
class Head:
    """The header of a conversation. `owner` is whose it is, None while nobody's.

    `next` is who is given it next, `waits_for` for whom it is held, `backup_since` when back-up was
    asked for, `limit` the word for a limit in force.
    """

    conversation: int
    subject: str
    customer: str
    details: tuple[str, ...]
    owner: Teammate | None
    is_own: bool
    is_open: bool
    snoozed_until: datetime | None
    hands: tuple[Choice, ...]
    next: Teammate | None
    waits_for: Choice | None
    backup_since: datetime | None
    limit: str
    presets: tuple[Preset, ...]


def head_of(material: Material) -> Head:
    """The header as of now."""
    conversation = material.conversation
    assignment = getattr(conversation, "assignment", None)
    snooze = getattr(conversation, "snooze", None)
    owner = assignment.to if assignment else None
    choices = [_choice(one, material.now) for one in material.hands]
    return Head(
        conversation=conversation.pk,
        subject=conversation.subject or _("No subject"),
        customer=conversation.customer.name or _("No name given"),
        details=tuple(_details(material)),
        owner=owner,
        is_own=owner == material.teammate,
        is_open=conversation.is_open,
        snoozed_until=snooze.until if snooze and snooze.until > material.now else None,
        hands=tuple(one for one in choices if one.teammate != material.teammate),
        next=next_for(material.hands, conversation.listing, material.teammate),
        waits_for=next((one for one in choices if one.is_waited_for), None),
        backup_since=conversation.listing.backup_since,
        limit=limit_word(conversation.listing.limit) if conversation.listing.limit else "",
        presets=tuple(presets(material.now)),
    )


def _choice(hand: Hand, now: datetime) -> Choice:
    return Choice(hand.teammate, _later(hand, now), hand.is_waited_for)


def _later(hand: Hand, now: datetime) -> str:
    """From when a colleague takes the next one, empty for at once; never why."""
    if not hand.later:
        return ""
    if hand.takes_from is None:
        return _("takes the next one later")
    return _("takes the next one from %(time)s") % {"time": moments.clock(hand.takes_from, now)}


def _details(material: Material) -> Iterator[str]:
    channel = channels().get(material.conversation.channel)
    if channel is not None:
        yield str(channel.label)
    orders = (one for one in material.facts.records if one.kind == "order" and one.key)
    newest = next(orders, None)
    if newest is not None:
        yield _("order %(number)s") % {"number": newest.key}


def presets(now: datetime) -> Iterator[Preset]:
    """When to come back to it, in the reader's zone: later today, tomorrow, Monday."""
    local = timezone.localtime(now)
    later = (local + timedelta(hours=3)).replace(minute=0, second=0, microsecond=0)
    if later.date() == local.date():
        yield Preset(_("Later today"), later)
    yield Preset(_("Tomorrow"), _morning(local, 1))
    to_monday = 7 - local.weekday()
    if to_monday > 1:
        yield Preset(_("Monday"), _morning(local, to_monday))


def _morning(local: datetime, days: int) -> datetime:
    day = local.date() + timedelta(days=days)
    return datetime.combine(day, MORNING, local.tzinfo)
