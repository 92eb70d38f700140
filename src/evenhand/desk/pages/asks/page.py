"""What is asked for, built once for the panel and the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from evenhand.desk.asks import queries
from evenhand.desk.asks.earlier import Wanted
from evenhand.desk.asks.models import Ask, Item
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.ui import moments


@dataclass(frozen=True)
class Line:
    """One thing: came, missing, or seen in a message that nobody has looked at yet.

    `beside` says when it came or how often it was asked for. `proposal` is 0 when none waits.
    """

    pk: int
    text: str
    came: bool
    beside: str
    proposal: int
    seems: str


@dataclass(frozen=True)
class Asked:
    """How the newest numbered ask of a conversation stands."""

    lines: tuple[Line, ...]
    summary: str
    is_told: bool
    is_complete: bool


@dataclass(frozen=True)
class Before:
    """What a reply of ours asked for, in its own sentence, and why it may have been missed."""

    sentence: str
    at: datetime
    hint: str


@dataclass(frozen=True)
class AskPage:
    """What the page shows beside its form."""

    conversation: int
    subject: str
    customer: str
    before: tuple[Before, ...]
    is_begun: bool


def asked_of(ask: Ask) -> Asked:
    """An ask as the panel shows it, from items fetched with it; it asks the database no more."""
    now = timezone.now()
    items = [item for item in ask.items.all() if not hasattr(item, "waived")]
    lines = tuple(_line(item, now) for item in items)
    came = sum(line.came for line in lines)
    return Asked(
        lines=lines,
        summary=_("%(came)d of %(all)d here") % {"came": came, "all": len(lines)},
        is_told=any(_times(item) for item in items if not hasattr(item, "given")),
        is_complete=came == len(lines),
    )


def _line(item: Item, now: datetime) -> Line:
    given = getattr(item, "given", None)
    seen = [] if given else getattr(item, "open_proposals", [])
    waiting = seen[0] if seen else None
    return Line(
        pk=item.pk,
        text=item.text,
        came=given is not None,
        beside=_came(given.at, given.by, now) if given else _asked(_times(item)),
        proposal=waiting.pk if waiting else 0,
        seems=_seems(waiting.message.at, now) if waiting else "",
    )


def _times(item: Item) -> int:
    """In how many replies it was asked for, as `queries.with_answers` counts them."""
    return int(getattr(item, "times", 0))


def _came(at: datetime, by: object, now: datetime) -> str:
    when = moments.day(at, now)
    if by is None:
        return _("ticked by the customer, %(day)s") % {"day": when}
    return _("came %(day)s") % {"day": when}


def _asked(times: int) -> str:
    if not times:
        return _("not asked yet")
    return ngettext("asked once", "asked %(count)d times", times) % {"count": times}


def _seems(at: datetime, now: datetime) -> str:
    return _("The message of %(when)s seems to bring it.") % {"when": moments.clock(at, now)}


def page_of(conversation: Conversation, wanted: Iterable[Wanted], *, is_begun: bool) -> AskPage:
    """The page for that conversation.

    `wanted` is what replies asked for before, and is shown until an ask stands.
    """
    return AskPage(
        conversation=conversation.pk,
        subject=conversation.subject or _("No subject"),
        customer=conversation.customer.name or _("No name given"),
        before=() if is_begun else tuple(_before(one) for one in wanted),
        is_begun=is_begun,
    )


def _before(wanted: Wanted) -> Before:
    missed = _("It was easily missed: among many words, or beside another thing.")
    return Before(wanted.sentence, wanted.at, missed if wanted.hidden else "")


def texts_of(conversation: Conversation, wanted: Iterable[Wanted]) -> tuple[list[str], bool]:
    """What the form begins with, and whether that is an ask that stands already."""
    ask = queries.standing(conversation)
    if ask is None:
        return [one.text for one in wanted], False
    return [item.text for item in queries.needed(ask)], True
