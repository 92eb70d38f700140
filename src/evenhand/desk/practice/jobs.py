"""What follows from events elsewhere, and from time."""

from __future__ import annotations

from django.utils import timezone

from evenhand.desk.people.events import TeammateLetGo
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import actions


def forget_ways(event: TeammateLetGo) -> None:
    """Nothing reminds a teammate who is gone."""
    for gone in Teammate.objects.filter(pk=event.teammate):
        actions.forget_ways(gone)


def choose_ideas() -> None:
    """See that everybody has an idea for their day."""
    actions.choose_ideas(timezone.now())


def remind() -> None:
    """Remind those whose hour has come."""
    actions.remind(timezone.now())


def fit_anew() -> None:
    """Fit how long people remember to their own reviews."""
    actions.fit_anew(timezone.now())
