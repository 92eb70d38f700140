"""Where a customer stands on the ladder, on their page, and the way to begin it."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.limits import queries
from evenhand.desk.pages.limits.ladder import counting
from evenhand.desk.pages.limits.states import state_of
from evenhand.desk.pages.limits.words import DONE
from evenhand.desk.pages.panels import Panel
from evenhand.desk.people.models import Teammate


@dataclass(frozen=True)
class Stood:
    """A step that still counts, and where it stands."""

    title: str
    text: str
    tone: str
    href: str


@dataclass(frozen=True)
class Ladder:
    """The steps that count, the furthest first; `href` is the ladder of the newest conversation."""

    steps: tuple[Stood, ...]
    href: str


def panel(customer: Customer, _teammate: Teammate) -> Panel | None:
    """The ladder; None for a customer who never wrote."""
    newest = inbox.of_customer(customer).first()
    if newest is None:
        return None
    now = timezone.now()
    found = counting(list(queries.of_customer(customer)), now)
    states = [(step, one, state_of(one, now)) for step, one in sorted(found.items(), reverse=True)]
    steps = tuple(
        Stood(str(DONE[step]), state.text, state.tone, reverse("limits:step", args=[one.pk]))
        for step, one, state in states
    )
    href = reverse("limits:ladder", args=[newest.conversation_id])
    return Panel(50, "limits/customer_panel.html", Ladder(steps, href))
