"""Who may see and change causes: everyone names them, leads keep the list."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.causes.models import Cause
from evenhand.desk.people.models import Teammate


def cause(teammate: Teammate, pk: int) -> Cause:
    """A cause. Raises Http404."""
    if not teammate.is_active:
        raise Http404
    return get_object_or_404(Cause.objects.select_related("retirement"), pk=pk)


def kept_by(teammate: Teammate, pk: int) -> Cause:
    """A cause, for whoever keeps the list. Raises Http404 for who does not."""
    may_keep(teammate)
    return cause(teammate, pk)


def may_keep(teammate: Teammate) -> None:
    """Raises Http404 unless the teammate keeps the list of causes."""
    if not teammate.is_lead:
        raise Http404
