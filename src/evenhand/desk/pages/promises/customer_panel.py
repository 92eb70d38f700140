"""What a customer was promised, on their page."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from evenhand.desk.customers.models import Customer
from evenhand.desk.pages.panels import Panel
from evenhand.desk.pages.promises.line import Line, line_of
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import queries

SHOWN = 10


@dataclass(frozen=True)
class Promised:
    """The newest promises, those that stand first; `more` says that there are others."""

    lines: tuple[Line, ...]
    more: bool


def panel(customer: Customer, teammate: Teammate) -> Panel | None:
    """The promises to a customer; None when there is none."""
    rows = list(queries.to(customer)[: SHOWN + 1])
    if not rows:
        return None
    now = timezone.now()
    lines = tuple(line_of(one, teammate, now) for one in rows[:SHOWN])
    return Panel(20, "promises/customer_panel.html", Promised(lines, len(rows) > SHOWN))
