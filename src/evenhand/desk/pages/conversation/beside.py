"""Whom one is writing to: the customer, what was promised to them, and what else they wrote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from evenhand.desk.inbox.models import Listing
from evenhand.desk.pages.conversation.material import MOST_OTHERS, Material
from evenhand.desk.pages.situations import situation
from evenhand.desk.promises.models import Promise
from evenhand.desk.ui import moments

SHOWN_OTHERS = 5


@dataclass(frozen=True)
class Fact:
    """A line of the customer's card."""

    name: str
    value: str


@dataclass(frozen=True)
class Promised:
    """A promise made here. `clock` says when, in the hue `tone`; `ended` is empty while it stands.

    `day` and `hour` are what the fields of its time hold, in the reader's zone.
    """

    pk: int
    what: str
    words: str
    clock: str
    exact: str
    tone: str
    owner: str
    condition: str
    waits: bool
    ended: str
    reason: str
    day: str
    hour: str


@dataclass(frozen=True)
class Other:
    """Another conversation of the same customer."""

    href: str
    subject: str
    at: datetime
    word: str
    is_open: bool


@dataclass(frozen=True)
class Beside:
    """All that stands below the coach's words.

    `href` leads to the customer's page, `write_down` to writing a promise down.
    """

    customer: str
    href: str
    facts: tuple[Fact, ...]
    promises: tuple[Promised, ...]
    write_down: str
    others: tuple[Other, ...]
    more_others: int


def beside_of(material: Material) -> Beside:
    """The customer's card, the promises here, and their other conversations."""
    others = material.others
    return Beside(
        customer=material.conversation.customer.name or _("The customer"),
        href=reverse("customers:customer", args=[material.conversation.customer_id]),
        facts=tuple(_facts(material)),
        promises=tuple(_promised(one, material.now) for one in _in_order(material.promises)),
        write_down=reverse("promises:written", args=[material.conversation.pk]),
        others=tuple(_other(one) for one in others[:SHOWN_OTHERS]),
        more_others=max(0, min(len(others), MOST_OTHERS) - SHOWN_OTHERS),
    )


def _facts(material: Material) -> Iterator[Fact]:
    since = timezone.localtime(material.conversation.customer.at)
    yield Fact(_("Customer since"), date_format(since, "F Y"))
    count = len(material.others) + 1
    shown = f"{MOST_OTHERS}+" if count > MOST_OTHERS else str(count)
    yield Fact(_("Conversations"), shown)
    yield Fact(_("Promises kept"), _kept(material))
    if material.others:
        last = material.others[0]
        day = timezone.localtime(last.latest_at)
        read, when = situation(last.situation), _when(day, material.now)
        word = "" if read.is_plain or read.is_of_facts else str(read.word).lower()
        yield Fact(_("Last time"), f"{word}, {when}" if word else when)
    if len(material.facts.records) > 0:
        newest = material.facts.records[0]
        yield Fact(capfirst(newest.kind), _record(newest.key, newest.at, material.now))


def _kept(material: Material) -> str:
    if material.kept["all"]:
        return _("%(kept)d of %(all)d") % material.kept
    return _("none ended yet") if material.promises else _("none made yet")


def _when(day: datetime, now: datetime) -> str:
    if (now - day).days < 7:
        return moments.day(day, now)
    return _("in %(month)s") % {"month": date_format(day, "F Y")}


def _record(key: str, at: date | datetime | None, now: datetime) -> str:
    if isinstance(at, datetime):
        return f"{key} · {moments.ago(at, now)}" if key else moments.ago(at, now)
    return key


def _in_order(promises: list[Promise]) -> list[Promise]:
    """Those that stand first, then those that have ended."""
    return sorted(promises, key=lambda one: not one.is_open)


def _promised(promise: Promise, now: datetime) -> Promised:
    ending = getattr(promise, "ending", None)
    clock, tone = _clock(promise, now)
    local = timezone.localtime(promise.deadline) if promise.deadline else None
    return Promised(
        pk=promise.pk,
        what=promise.what,
        words=promise.words,
        clock=clock,
        exact=moments.exact(promise.deadline) if promise.deadline else "",
        tone=tone,
        owner=str(promise.owner),
        condition=_condition(promise, now),
        waits=ending is None and promise.waits_for_customer,
        ended=ending.get_how_display() if ending else "",
        reason=ending.reason if ending else "",
        day=f"{local:%Y-%m-%d}" if local else "",
        hour=f"{local:%H:%M}" if local and promise.due else "",
    )


def _clock(promise: Promise, now: datetime) -> tuple[str, str]:
    if promise.deadline is None:
        return _("no time named"), ""
    if promise.is_late(now):
        return _("%(time)s late") % {"time": moments.span(promise.deadline, now)}, "late"
    if promise.due is None:
        return moments.day(promise.deadline, now), ""
    return moments.due(promise.deadline, now), ""


def _condition(promise: Promise, now: datetime) -> str:
    if not promise.condition:
        return ""
    until = promise.condition_due
    by = _(" by %(when)s") % {"when": moments.due(until, now)} if until else ""
    return f"{promise.condition}{by}"


def _other(listing: Listing) -> Other:
    conversation = listing.conversation
    read = situation(listing.situation)
    return Other(
        href=reverse("conversation:conversation", args=[conversation.pk]),
        subject=conversation.subject or _("No subject"),
        at=listing.latest_at,
        word="" if read.is_plain or read.is_of_facts else str(read.word),
        is_open=listing.is_open,
    )
