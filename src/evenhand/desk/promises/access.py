"""Who may see and end promises."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import queries
from evenhand.desk.promises.models import Promise, Reminder


def promise(teammate: Teammate, pk: int) -> Promise:
    """A promise with its conversation. Raises Http404."""
    if not teammate.is_active:
        raise Http404
    return get_object_or_404(queries.promises(), pk=pk)


def own_reminder(teammate: Teammate, pk: int) -> Reminder:
    """A reminder addressed to the teammate. Raises Http404."""
    return get_object_or_404(Reminder, pk=pk, to=teammate)
