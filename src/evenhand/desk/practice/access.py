"""What is somebody's own: a getter each, and 404 for everybody else's."""

from __future__ import annotations

from datetime import datetime

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.learning.models import Card
from evenhand.desk.learning.queries import practised_cards
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import queries
from evenhand.desk.practice.models import Idea, Leave, Plan


def card(teammate: Teammate, pk: int) -> Card:
    """A card that the teammate may practise. Raises Http404."""
    return get_object_or_404(practised_cards(teammate), pk=pk)


def plan(teammate: Teammate) -> Plan:
    """The teammate's own plan. Raises Http404 when they have none."""
    found = queries.plan_of(teammate)
    if found is None:
        raise Http404
    return found


def own_leave(teammate: Teammate, pk: int) -> Leave:
    """Leave that the teammate told of. Raises Http404."""
    return get_object_or_404(Leave, pk=pk, teammate=teammate)


def own_idea(teammate: Teammate, pk: int) -> Idea:
    """An idea that the teammate was shown. Raises Http404."""
    return get_object_or_404(queries.ideas_shown(teammate), pk=pk)


def team_sums(now: datetime) -> queries.Helping:
    """What practice does for the team, in sums: for everybody alike, leads among them.

    Raises Http404 as long as too few have practised.
    """
    found = queries.helping_of_all(now)
    if found is None:
        raise Http404
    return found
