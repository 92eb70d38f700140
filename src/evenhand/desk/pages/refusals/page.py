"""The list of what was refused, built once from queries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from evenhand.desk.pages.rows import Sign
from evenhand.desk.policies import queries as policies
from evenhand.desk.refusals import queries
from evenhand.desk.refusals.models import Refusal

A_PAGE = 30


@dataclass(frozen=True)
class Line:
    """One no, and what became of it."""

    decision: str
    reason: str
    customer: str
    subject: str
    href: str
    clause: str
    by: str
    at: datetime
    outcome: Sign
    more: str


@dataclass(frozen=True)
class ByClause:
    """How often a clause was the reason; `current` when the list shows it alone."""

    name: str
    count: int
    href: str
    current: bool


@dataclass(frozen=True)
class Listed:
    """The list, newest first."""

    lines: tuple[Line, ...]
    clauses: tuple[ByClause, ...]
    more: str


def listed(clause: int, page: int) -> Listed:
    """What was refused; under one clause (its id) alone unless that is 0."""
    rows = queries.refusals()
    if clause:
        rows = rows.filter(version__clause=clause)
    first = (max(page, 1) - 1) * A_PAGE
    found = list(rows[first : first + A_PAGE + 1])
    return Listed(
        lines=tuple(map(_line, found[:A_PAGE])),
        clauses=tuple(_by_clause(clause)),
        more=_address(clause, max(page, 1) + 1) if len(found) > A_PAGE else "",
    )


def _address(clause: int, page: int = 1) -> str:
    asked = {"clause": clause or "", "page": page if page > 1 else ""}
    kept = {name: value for name, value in asked.items() if value}
    here = reverse("refusals:refusals")
    return f"{here}?{urlencode(kept)}" if kept else here


def _by_clause(chosen: int) -> Iterator[ByClause]:
    """The clauses that were the reason of a no, the most frequent first, with a way back to all."""
    counts = queries.times_refused()
    names = {one.clause_id: str(one) for one in policies.in_force(timezone.localdate())}
    known = sorted((pk for pk in counts if pk in names), key=lambda pk: -counts[pk])
    if known:
        yield ByClause(_("All"), sum(counts.values()), _address(0), not chosen)
    for pk in known:
        yield ByClause(names[pk], counts[pk], _address(pk), pk == chosen)


def _line(refusal: Refusal) -> Line:
    conversation = refusal.conversation
    return Line(
        decision=refusal.decision,
        reason=refusal.reason,
        customer=conversation.customer.name or _("No name given"),
        subject=conversation.subject or _("No subject"),
        href=reverse("conversation:conversation", args=[conversation.pk]),
        clause=str(refusal.version),
        by=str(refusal.by),
        at=refusal.said_at,
        outcome=_outcome(refusal),
        more=_more(refusal),
    )


def _outcome(refusal: Refusal) -> Sign:
    again: int = getattr(refusal, "said_again", 0)
    if hasattr(refusal, "new_fact"):
        return Sign(_("Opened by a new fact"), tone="confused", icon="refresh")
    if again:
        told = ngettext("Stands, said %d more time", "Stands, said %d more times", again) % again
        return Sign(told, tone="calm", icon="shield")
    return Sign(_("Stands"), tone="calm", icon="shield")


def _more(refusal: Refusal) -> str:
    if not hasattr(refusal, "new_fact"):
        return ""
    new = refusal.new_fact
    values = {"fact": new.fact, "by": new.by.first_name, "reason": new.reason}
    return _("%(fact)s %(by)s: %(reason)s") % values
