"""Who may see what: back-up is for all who see the conversation, the rest for those concerned."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.care import queries
from evenhand.desk.care.models import BackUp, CheckIn, Nudge
from evenhand.desk.people.models import Teammate


def back_up(teammate: Teammate, pk: int) -> BackUp:
    """A back-up with its conversation. Raises Http404."""
    if not teammate.is_active:
        raise Http404
    return get_object_or_404(queries.back_ups(), pk=pk)


def check_in(teammate: Teammate, pk: int) -> CheckIn:
    """A check-in that the teammate owes or is owed. Raises Http404 for everybody else."""
    return get_object_or_404(queries.between(teammate), pk=pk)


def own_nudge(teammate: Teammate, pk: int) -> Nudge:
    """Something that was said to the teammate. Raises Http404."""
    return get_object_or_404(Nudge, pk=pk, to=teammate)
