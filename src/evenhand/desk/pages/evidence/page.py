"""The pages of the evidence, each built once into a frozen value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evenhand.coach.records.values import fact as fact_of
from evenhand.desk.customers import queries as customers
from evenhand.desk.evidence import queries
from evenhand.desk.evidence.kindly import Kindly, kindly
from evenhand.desk.evidence.models import About, Decision, Sheet
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.evidence.lines import (
    ClaimLine,
    DecisionLine,
    FactLine,
    StandingLine,
    claim_line,
    day_of,
    decision_line,
    fact_line,
    standing_line,
)
from evenhand.desk.people.models import Teammate

A_PAGE = 50
SOON = timedelta(days=14)
MOST_RECORDS = 12
GROUPS = {
    "reviews": gettext_lazy("A review waits"),
    "ending": gettext_lazy("Ending within two weeks"),
    "rest": gettext_lazy("In force"),
}


@dataclass(frozen=True)
class Added:
    """What a teammate added to what would explain it."""

    text: str
    by: str


@dataclass(frozen=True)
class Beside:
    """A record of the customer's that is not on the sheet yet."""

    pk: int
    says: str
    day: str


@dataclass(frozen=True)
class Held:
    """A sheet: claim against record, kindly, what to ask, and what was decided.

    `is_silent` says that a permission is claimed and nothing is on record of it.
    """

    begun: str
    claims: tuple[ClaimLine, ...]
    facts: tuple[FactLine, ...]
    is_silent: bool
    kindly: Kindly
    added: tuple[Added, ...]
    decisions: tuple[DecisionLine, ...]
    records: tuple[Beside, ...]


@dataclass(frozen=True)
class SheetPage:
    """What the page of a conversation's sheet shows; `held` is None before one was begun."""

    conversation: int
    subject: str
    customer: str
    held: Held | None


@dataclass(frozen=True)
class Group:
    """Decisions that stand together."""

    slug: str
    title: str
    lines: tuple[StandingLine, ...]


@dataclass(frozen=True)
class Standing:
    """The decisions in force across conversations; `more` is the address of the next page."""

    groups: tuple[Group, ...]
    more: str


def sheet_page(conversation: Conversation, reader: Teammate) -> SheetPage:
    """The page of a conversation's sheet, in seven statements at most."""
    sheet = queries.sheet_of(conversation)
    return SheetPage(
        conversation=conversation.pk,
        subject=conversation.subject or _("No subject"),
        customer=conversation.customer.name or _("No name given"),
        held=_held(sheet, conversation, reader) if sheet else None,
    )


def _held(sheet: Sheet, conversation: Conversation, reader: Teammate) -> Held:
    now = timezone.now()
    decisions = queries.decisions_of(conversation)
    return Held(
        begun=_begun(sheet, now),
        claims=tuple(claim_line(one, now) for one in sheet.claims.all()),
        facts=tuple(fact_line(one, now) for one in sheet.facts.all()),
        is_silent=is_silent(sheet),
        kindly=kindly(sheet.about),
        added=tuple(Added(one.text, one.by.first_name) for one in queries.explanations(sheet)),
        decisions=tuple(decision_line(one, reader, now) for one in decisions),
        records=tuple(_records(sheet, now)),
    )


def is_silent(sheet: Sheet) -> bool:
    """Whether somebody is said to have allowed it, and nothing of it is on record.

    For a sheet that was fetched with its claims and facts.
    """
    said = any(claim.about == About.PERMISSION for claim in sheet.claims.all())
    return said and all(fact.answers != About.PERMISSION for fact in sheet.facts.all())


def _begun(sheet: Sheet, now: datetime) -> str:
    named = {"day": day_of(sheet.at, now), "by": sheet.by.first_name if sheet.by else ""}
    if sheet.by is None:
        return _("Begun on %(day)s by what the coach read") % named
    return _("Begun on %(day)s by %(by)s") % named


def _records(sheet: Sheet, now: datetime) -> Iterator[Beside]:
    known = {fact.says for fact in sheet.facts.all()}
    for record in customers.records_of(sheet.conversation.customer)[:MOST_RECORDS]:
        says = fact_of(record.as_spoken).says
        if says not in known:
            yield Beside(record.pk, says, day_of(record.happened_at, now))


def standing_page(page: int = 1) -> Standing:
    """Every decision in force, in one statement: reviews first, then whichever ends soonest."""
    now, page = timezone.now(), max(page, 1)
    first = (page - 1) * A_PAGE
    rows = list(queries.in_turn(queries.standing(now))[first : first + A_PAGE + 1])
    href = reverse("evidence:standing")
    return Standing(
        groups=tuple(_groups(rows[:A_PAGE], now)),
        more=f"{href}?page={page + 1}" if rows[A_PAGE:] else "",
    )


def _groups(rows: Iterable[Decision], now: datetime) -> Iterator[Group]:
    soon = now + SOON
    for slug, members in groupby(rows, lambda one: _group_of(one, soon)):
        lines = tuple(standing_line(one, now, soon) for one in members)
        yield Group(slug, str(GROUPS[slug]), lines)


def _group_of(decision: Decision, soon: datetime) -> str:
    if getattr(decision, "review_waits", False):
        return "reviews"
    return "ending" if decision.expires_at <= soon else "rest"
