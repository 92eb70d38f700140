"""Days pass for one teammate of a desk that runs, in a process beside it.

A desk has no clock that could be set, and needs none: of what somebody practises only the days
between count. So what they did is moved back by that many days, and what follows from it is made
anew, as the desk itself does. The clocks of the desk, the browser and everybody else go on.
"""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta

from django.db import models
from django.db.models import QuerySet
from django.utils import timezone

from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import actions
from evenhand.desk.practice.models import Idea, Leave, Plan, Reminded, Review
from tests.journeys.desk import Desk

MOVED: dict[type[models.Model], tuple[str, ...]] = {
    Review: ("at", "day"),
    Plan: ("begins", "paused_on"),
    Leave: ("first", "last"),
    Idea: ("day",),
    Reminded: ("day",),
}


def days_pass(desk: Desk, email: str, days: int) -> None:
    """So many days pass for a teammate of this desk."""
    words = f"from {__name__} import let_pass; let_pass({email!r}, {days})"
    command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", words]
    subprocess.run(command, env=desk.environment, check=True)


def let_pass(email: str, days: int) -> None:
    """In the desk's own process: their practice becomes what it would be so many days later."""
    teammate = Teammate.objects.get(email=email)
    for kept, fields in MOVED.items():
        earlier(kept._default_manager.filter(teammate=teammate), fields, days)
    actions.renew(teammate)
    actions.choose_ideas(timezone.now())


def earlier(rows: QuerySet[models.Model], fields: tuple[str, ...], days: int) -> None:
    """Move these rows back; the earliest first, so that no two are ever on the same day."""
    for row in rows.order_by(fields[0]):
        values = {name: getattr(row, name) for name in fields}
        moved = {name: one - timedelta(days) for name, one in values.items() if one is not None}
        rows.model._default_manager.filter(pk=row.pk).update(**moved)
