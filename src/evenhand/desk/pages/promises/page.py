"""A page of the ledger, built once from queries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.promises.line import Line, line_of
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import queries
from evenhand.desk.promises.models import Promise

A_PAGE = 50
TITLES = {
    "late": gettext_lazy("Late"),
    "today": gettext_lazy("Due today"),
    "week": gettext_lazy("This week"),
    "later": gettext_lazy("Later"),
    "undated": gettext_lazy("Without a time"),
    "waiting": gettext_lazy("Waiting for the customer"),
    "ended": "",
}


@dataclass(frozen=True)
class Group:
    """Promises that stand together; `continues` says that the page before began them."""

    slug: str
    title: str
    lines: tuple[Line, ...]
    continues: bool


@dataclass(frozen=True)
class Tab:
    """One way to see the ledger."""

    text: str
    href: str
    current: bool
    count: int | None


@dataclass(frozen=True)
class Ledger:
    """What the page shows. `href` is its own address, `more` that of the next page, if any."""

    show: str
    tabs: tuple[Tab, ...]
    groups: tuple[Group, ...]
    href: str
    more: str


def ledger_of(reader: Teammate, show: str, page: int = 1) -> Ledger:
    """The ledger as `reader` asks for it, in two statements; `show` is mine, all or ended."""
    now, page = timezone.now(), max(page, 1)
    first = (page - 1) * A_PAGE
    before = 1 if first else 0
    rows = list(_rows(reader, show)[first - before : first + A_PAGE + 1])
    shown = rows[before : before + A_PAGE]
    href = reverse(f"promises:{show}")
    return Ledger(
        show=show,
        tabs=tuple(_tabs(reader, show)),
        groups=tuple(_groups(shown, rows[:before], reader, now)),
        href=f"{href}?page={page}" if page > 1 else href,
        more=f"{href}?page={page + 1}" if len(rows) > before + A_PAGE else "",
    )


@dataclass(frozen=True)
class Written:
    """The promises of one conversation, the standing ones first."""

    customer: str
    subject: str
    href: str
    lines: tuple[Line, ...]


def written_of(conversation: Conversation, reader: Teammate) -> Written:
    """What was promised in a conversation, in one statement."""
    now = timezone.now()
    rows = sorted(queries.of_conversation(conversation), key=lambda one: not one.is_open)
    return Written(
        customer=conversation.customer.name or _("No name given"),
        subject=conversation.subject or _("No subject"),
        href=reverse("conversation:conversation", args=[conversation.pk]),
        lines=tuple(line_of(one, reader, now) for one in rows),
    )


def _rows(reader: Teammate, show: str) -> QuerySet[Promise]:
    if show == "ended":
        return queries.ended()
    rows = queries.in_turn(queries.standing())
    return rows.filter(owner=reader) if show == "mine" else rows


def _tabs(reader: Teammate, show: str) -> Iterator[Tab]:
    counts = queries.standing_counts(reader)
    for slug, text in (("mine", _("Mine")), ("all", _("All")), ("ended", _("Ended"))):
        yield Tab(text, reverse(f"promises:{slug}"), slug == show, counts.get(slug))


def _groups(
    rows: Iterable[Promise], before: list[Promise], reader: Teammate, now: datetime
) -> Iterator[Group]:
    last = group_of(before[0], now) if before else ""
    for slug, members in groupby(rows, lambda one: group_of(one, now)):
        lines = tuple(line_of(one, reader, now) for one in members)
        yield Group(slug, str(TITLES[slug]), lines, continues=slug == last)


def group_of(promise: Promise, now: datetime) -> str:
    """Which of TITLES a promise stands under at `now` (aware), by the reader's own days."""
    if not promise.is_open:
        return "ended"
    if promise.waits_for_customer:
        return "waiting"
    if promise.deadline is None:
        return "undated"
    if promise.deadline < now:
        return "late"
    today = timezone.localtime(now).date()
    day = timezone.localtime(promise.deadline).date()
    if day == today:
        return "today"
    return "week" if day < today + timedelta(days=7 - today.weekday()) else "later"
