"""Praise as pages show it, built once from queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from evenhand.desk.people.models import Teammate
from evenhand.desk.praise import queries
from evenhand.desk.praise.models import Kind, PassedOn, Praise
from evenhand.desk.praise.words import GAP, chosen
from evenhand.desk.ui.templatetags.plots import Count

A_PAGE = 30
MONTHS = 6


@dataclass(frozen=True)
class Heard:
    """To whom it was passed on, by whom, and whether the customer and the letter are done with.

    `failure` is why the letter did not arrive, `leaves` that it is still on its way.
    """

    pk: int
    to: str
    by: str
    at: datetime
    is_told: bool
    is_to_oneself: bool
    leaves: bool
    failure: str


@dataclass(frozen=True)
class Said:
    """Words that praise, and what became of them."""

    pk: int
    href: str
    words: str
    is_quotable: bool
    customer: str
    subject: str
    at: datetime
    heard: tuple[Heard, ...]

    @property
    def is_untold(self) -> bool:
        """Whether the customer has not been told of somebody who heard it."""
        return any(not one.is_told and not one.is_to_oneself for one in self.heard)


@dataclass(frozen=True)
class Month:
    """How much came, and how much of that was passed on."""

    name: str
    came: int
    passed: int


@dataclass(frozen=True)
class PraisePage:
    """What came, newest first. `more` is the address of the next page, empty on the last one."""

    lines: tuple[Said, ...]
    waiting_only: bool
    more: str
    months: tuple[Month, ...]

    @property
    def all_of_it(self) -> bool:
        """Whether nothing is left out."""
        return not self.waiting_only

    @property
    def bars(self) -> list[Count]:
        """What came, month by month."""
        return [Count(month.name, month.came) for month in self.months]

    @property
    def came(self) -> int:
        """How much came in all these months."""
        return sum(month.came for month in self.months)


@dataclass(frozen=True)
class OfMe:
    """Something that was said of the reader or of all of us, and who passed it on."""

    words: str
    line: str
    by: str
    is_by_me: bool
    is_of_all: bool
    customer: str
    href: str
    at: datetime


@dataclass(frozen=True)
class Mine:
    """One's own page."""

    lines: tuple[OfMe, ...]
    more: str


def said_of(praise: Praise) -> Said:
    """One praise, from rows fetched with it; it asks the database no more."""
    conversation = praise.conversation
    return Said(
        pk=praise.pk,
        href=reverse("conversation:conversation", args=[conversation.pk]),
        words=chosen(praise.message.text, praise.spans) or GAP,
        is_quotable=praise.is_quotable,
        customer=conversation.customer.name or _("No name given"),
        subject=conversation.subject or _("No subject"),
        at=praise.at,
        heard=tuple(map(_heard, praise.passed_on.all())),
    )


def _heard(passed: PassedOn) -> Heard:
    letter = getattr(passed, "letter", None)
    posting = getattr(letter, "posting", None)
    return Heard(
        pk=passed.pk,
        to=str(passed.to),
        by=passed.by.first_name,
        at=passed.at,
        is_told=hasattr(passed, "told"),
        is_to_oneself=passed.is_to_oneself,
        leaves=letter is not None and posting is None,
        failure=posting.failure if posting else "",
    )


def page_of(*, waiting_only: bool, page: int = 1) -> PraisePage:
    """The page of all praise, or of what waits, in a number of statements that does not grow."""
    page = max(page, 1)
    first = (page - 1) * A_PAGE
    rows = queries.waiting() if waiting_only else queries.praises()
    found = list(rows[first : first + A_PAGE + 1])
    narrowed = "show=waiting&" if waiting_only else ""
    return PraisePage(
        lines=tuple(map(said_of, found[:A_PAGE])),
        waiting_only=waiting_only,
        more=f"?{narrowed}page={page + 1}" if len(found) > A_PAGE else "",
        months=_months(timezone.now()),
    )


def _months(now: datetime) -> tuple[Month, ...]:
    """This month and those before it, oldest first, in the reader's zone."""
    month = timezone.localtime(now).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    firsts = [month]
    while len(firsts) < MONTHS:
        firsts.append((firsts[-1] - timedelta(days=1)).replace(day=1))
    counted = queries.by_month(firsts[-1])
    return tuple(
        Month(date_format(one, "M Y"), *counted.get(f"{one:%Y-%m}", (0, 0))) for one in firsts[::-1]
    )


def mine_of(reader: Teammate, page: int = 1) -> Mine:
    """What was said of the reader, newest first."""
    page = max(page, 1)
    first = (page - 1) * A_PAGE
    found = list(queries.said_of(reader)[first : first + A_PAGE + 1])
    return Mine(
        lines=tuple(_of_me(one, reader) for one in found[:A_PAGE]),
        more=f"?page={page + 1}" if len(found) > A_PAGE else "",
    )


def _of_me(passed: PassedOn, reader: Teammate) -> OfMe:
    conversation = passed.praise.conversation
    return OfMe(
        words=passed.words,
        line=passed.line,
        by=passed.by.first_name,
        is_by_me=passed.by_id == reader.pk,
        is_of_all=passed.to.kind == Kind.TEAM,
        customer=conversation.customer.name or _("A customer"),
        href=reverse("conversation:conversation", args=[conversation.pk]),
        at=passed.at,
    )
