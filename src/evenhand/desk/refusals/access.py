"""Who may see refusals, and answer them again."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.people.models import Teammate
from evenhand.desk.refusals import queries
from evenhand.desk.refusals.models import Refusal


def standing(teammate: Teammate, conversation_id: int, pk: int) -> Refusal:
    """A no that stands in that conversation. Raises Http404."""
    if not teammate.is_active:
        raise Http404
    rows = queries.refusals().filter(new_fact=None)
    return get_object_or_404(rows, pk=pk, conversation=conversation_id)
