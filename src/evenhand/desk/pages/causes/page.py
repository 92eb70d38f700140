"""Causes as pages show them, built once from queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from evenhand.desk.causes import queries
from evenhand.desk.causes.models import Cause, Change, Naming
from evenhand.desk.causes.trend import LONGEST, Trend, trend
from evenhand.desk.people.models import Teammate
from evenhand.desk.ui.amounts import money
from evenhand.desk.ui.templatetags.plots import Count

MONTHS = 6
MOST_PRODUCTS = 3
A_PAGE = 30


@dataclass(frozen=True)
class Made:
    """A change, and what came of it in one sentence."""

    what: str
    who: str
    at: datetime
    came_of_it: str
    has_stopped: bool


@dataclass(frozen=True)
class Line:
    """A cause: how often in each month, with which products, what it cost, what was changed."""

    pk: int
    name: str
    href: str
    is_listed: bool
    months: tuple[Count, ...]
    products: tuple[tuple[str, int], ...]
    costs: tuple[str, ...]
    changes: tuple[Made, ...]

    @property
    def total(self) -> int:
        """How often in all these months."""
        return sum(one.count for one in self.months)

    @property
    def newest_change(self) -> Made | None:
        """The change to look at first."""
        return self.changes[0] if self.changes else None


@dataclass(frozen=True)
class Causes:
    """All causes, the most frequent first; `most` is the highest count of any month."""

    lines: tuple[Line, ...]
    most: int
    months: int
    may_keep: bool


@dataclass(frozen=True)
class Came:
    """A conversation that came from a cause."""

    href: str
    customer: str
    subject: str
    product: str
    at: datetime


@dataclass(frozen=True)
class OneCause:
    """A cause with the conversations that came from it. `more` is the next page's address."""

    line: Line
    came: tuple[Came, ...]
    more: str
    may_keep: bool


def causes_of(reader: Teammate) -> Causes:
    """The page of all causes, in a number of statements that does not grow."""
    lines = _lines(list(queries.causes()), timezone.now())
    shown = sorted(
        (line for line in lines if line.is_listed or line.total),
        key=lambda line: (-line.total, line.name.lower()),
    )
    most = max((count.count for line in shown for count in line.months), default=0)
    return Causes(tuple(shown), most, MONTHS, reader.is_lead)


def cause_of(cause: Cause, reader: Teammate, page: int = 1) -> OneCause:
    """The page of one cause."""
    page = max(page, 1)
    first = (page - 1) * A_PAGE
    rows = list(queries.namings(cause)[first : first + A_PAGE + 1])
    href = reverse("causes:cause", args=[cause.pk])
    return OneCause(
        line=_lines(queries.with_changes(cause), timezone.now())[0],
        came=tuple(map(_came, rows[:A_PAGE])),
        more=f"{href}?page={page + 1}" if len(rows) > A_PAGE else "",
        may_keep=reader.is_lead,
    )


def _lines(causes: Sequence[Cause], now: datetime) -> list[Line]:
    months = _last_months(now)
    since = months[0]
    counted, products = queries.by_month(since), queries.by_product(since)
    costs = queries.costs(since)
    changes = {cause.pk: list(cause.changes.all()) for cause in causes}
    earliest = min((one.at for made in changes.values() for one in made), default=now)
    changed = [cause for cause in causes if changes[cause.pk]]
    named = queries.named_at(changed, earliest - LONGEST) if changed else {}
    return [
        Line(
            pk=cause.pk,
            name=cause.name,
            href=reverse("causes:cause", args=[cause.pk]),
            is_listed=cause.is_listed,
            months=tuple(
                Count(date_format(month, "F Y"), counted.get((cause.pk, f"{month:%Y-%m}"), 0))
                for month in months
            ),
            products=tuple(products.get(cause.pk, ())[:MOST_PRODUCTS]),
            costs=tuple(money(*cost) for cost in costs.get(cause.pk, ())),
            changes=tuple(_made(one, named.get(cause.pk, ()), now) for one in changes[cause.pk]),
        )
        for cause in causes
    ]


def _last_months(now: datetime) -> list[datetime]:
    """The first moment of this month and of those before it, oldest first, in the reader's zone."""
    month = timezone.localtime(now).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    found = [month]
    while len(found) < MONTHS:
        found.append((found[-1] - timedelta(days=1)).replace(day=1))
    return found[::-1]


def _made(change: Change, named: Sequence[datetime], now: datetime) -> Made:
    seen = trend(named, change.at, now)
    return Made(
        what=change.what,
        who=str(change.by),
        at=change.at,
        came_of_it=_said(seen),
        has_stopped=seen is not None and seen.has_stopped,
    )


def _said(seen: Trend | None) -> str:
    if seen is None:
        return _("Too fresh to tell: look again a week after the change.")
    if seen.has_stopped:
        said = ngettext(
            "It has not come up in the %(days)d day since; in as long before: %(before)d.",
            "It has not come up in the %(days)d days since; in as long before: %(before)d.",
            seen.days,
        )
    else:
        said = ngettext(
            "In the %(days)d day since: %(after)d. In as long before: %(before)d.",
            "In the %(days)d days since: %(after)d. In as long before: %(before)d.",
            seen.days,
        )
    return said % {"days": seen.days, "before": seen.before, "after": seen.after}


def _came(naming: Naming) -> Came:
    conversation = naming.conversation
    return Came(
        href=reverse("conversation:conversation", args=[conversation.pk]),
        customer=conversation.customer.name or _("The customer"),
        subject=conversation.subject or _("No subject"),
        product=naming.product,
        at=naming.at,
    )
