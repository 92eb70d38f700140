"""The top of a conversation: who, about what, whose it is, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from evenhand.desk.channels.channel import channels
from evenhand.desk.pages.conversation.material import Material
from evenhand.desk.people.models import Teammate

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
class Head:
    """The header of a conversation. `owner` is whose it is, None while nobody's."""

    conversation: int
    subject: str
    customer: str
    details: tuple[str, ...]
    owner: Teammate | None
    is_own: bool
    is_open: bool
    snoozed_until: datetime | None
    teammates: tuple[Teammate, ...]
    presets: tuple[Preset, ...]


def head_of(material: Material) -> Head:
    """The header as of now."""
    conversation = material.conversation
    assignment = getattr(conversation, "assignment", None)
    snooze = getattr(conversation, "snooze", None)
    owner = assignment.to if assignment else None
    return Head(
        conversation=conversation.pk,
        subject=conversation.subject or _("No subject"),
        customer=conversation.customer.name or _("No name given"),
        details=tuple(_details(material)),
        owner=owner,
        is_own=owner == material.teammate,
        is_open=conversation.is_open,
        snoozed_until=snooze.until if snooze and snooze.until > material.now else None,
        teammates=tuple(one for one in material.teammates.values() if one != material.teammate),
        presets=tuple(presets(material.now)),
    )


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
