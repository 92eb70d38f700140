"""Choosing the day's idea, and putting it away."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from evenhand.desk.people.models import Teammate
from evenhand.desk.people.queries import teammates
from evenhand.desk.practice import queries
from evenhand.desk.practice.models import Idea


def choose_ideas(now: datetime) -> None:
    """See that everybody has an idea for the day that it is for them."""
    days = {one: queries.day_of(one, now) for one in teammates()}
    there = set(Idea.objects.filter(day__in=set(days.values())).values_list("teammate", "day"))
    for teammate, day in days.items():
        if (teammate.pk, day) not in there:
            idea_for(teammate, now)


def idea_for(teammate: Teammate, now: datetime) -> Idea | None:
    """Somebody's idea for the day, chosen when first asked for; None as long as there are none."""
    day = queries.day_of(teammate, now)
    which = None if queries.idea_row(teammate, day) else queries.idea_on(teammate, day)
    if which is not None:
        kind, pk = which
        Idea.objects.get_or_create(teammate=teammate, day=day, defaults={f"{kind}_id": pk})
    return queries.idea_row(teammate, day)


def put_away(idea: Idea, *, by: Teammate) -> None:
    """It was seen: no other page shows it today."""
    Idea.objects.filter(pk=idea.pk, teammate=by).update(put_away_at=timezone.now())
