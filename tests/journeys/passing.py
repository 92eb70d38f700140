"""Days pass for one teammate of a desk that runs: `python -m tests.journeys.passing EMAIL DAYS`.

A desk has no clock that could be set, and needs none: of what somebody practises only the days
between count. So what they did is moved back by that many days, and what follows from it is made
anew, as the desk itself does. The clocks of the desk, the browser and everybody else go on.
"""

from __future__ import annotations

import os
import sys
from datetime import timedelta

import django
from django.db import models
from django.db.models import QuerySet
from django.utils import timezone

MOVED = {
    "Review": ("at", "day"),
    "Plan": ("begins", "paused_on"),
    "Leave": ("first", "last"),
    "Idea": ("day",),
    "Reminded": ("day",),
}


def let_pass(email: str, days: int) -> None:
    """So many days pass for one teammate; their practice is as it would be then."""
    from evenhand.desk.people.models import Teammate  # noqa: PLC0415 - Django is set up by now
    from evenhand.desk.practice import actions  # noqa: PLC0415
    from evenhand.desk.practice import models as practice  # noqa: PLC0415

    teammate = Teammate.objects.get(email=email)
    for name, fields in MOVED.items():
        kept: type[models.Model] = getattr(practice, name)
        earlier(kept._default_manager.filter(teammate=teammate), fields, days)
    actions.renew(
        teammate, {one.card_id for one in practice.Review.objects.filter(teammate=teammate)}
    )
    actions.choose_ideas(timezone.now())


def earlier(rows: QuerySet[models.Model], fields: tuple[str, ...], days: int) -> None:
    """Move these rows back; the earliest first, so that no two are ever on the same day."""
    for row in rows.order_by(fields[0]):
        changed = {
            name: getattr(row, name) and getattr(row, name) - timedelta(days) for name in fields
        }
        rows.model._default_manager.filter(pk=row.pk).update(**changed)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "evenhand.desk.settings")
    django.setup()
    let_pass(sys.argv[1], int(sys.argv[2]))
