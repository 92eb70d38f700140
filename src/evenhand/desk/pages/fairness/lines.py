"""A decision in one line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.fairness.cases import Decided
from evenhand.desk.ui.amounts import money, percent

HUNDRED = 100


@dataclass(frozen=True)
class DecisionLine:
    """What was decided, what it came to, what the matter was, and why it differs, if said."""

    key: str
    href: str
    what: str
    worth: str
    matter: str
    reason: str
    at: datetime


def line_of(decided: Decided) -> DecisionLine:
    """The line of a decision."""
    case = decided.case
    matter = (case.clause, case.cause, case.product)
    return DecisionLine(
        key=case.key,
        href=reverse("conversation:conversation", args=[decided.conversation]),
        what=_("Refused") if case.outcome.what == "refused" else case.outcome.remedy,
        worth=_worth(decided),
        matter=" · ".join(filter(None, matter)),
        reason=case.reason,
        at=case.at,
    )


def _worth(decided: Decided) -> str:
    """What was given of what the matter was worth, as far as both are known."""
    case = decided.case
    amount = case.outcome.amount
    if case.outcome.what == "refused" or amount is None:
        return money(case.value, case.currency) if case.value is not None else ""
    if not case.value or case.share is None:
        return money(amount, case.currency) if case.currency else ""
    return _("%(amount)s of %(value)s, %(share)s") % {
        "amount": money(amount, case.currency),
        "value": money(case.value, case.currency),
        "share": percent(Decimal(round(case.share * HUNDRED))),
    }
