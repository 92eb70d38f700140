"""Who may see praise: what came, whoever sees the conversation; what was said of one, oneself."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.inbox import access as inbox
from evenhand.desk.people.models import Teammate
from evenhand.desk.praise import queries
from evenhand.desk.praise.models import Letter, PassedOn, Praise, Praised


def praise(teammate: Teammate, pk: int) -> Praise:
    """Praise that stands, with what was passed on of it. Raises Http404."""
    found = get_object_or_404(queries.praises(), pk=pk)
    inbox.conversation(teammate, found.conversation_id)
    return found


def of_oneself(teammate: Teammate, pk: int) -> PassedOn:
    """Something that was said of the teammate themselves. Raises Http404 for everybody else."""
    return get_object_or_404(queries.said_of(teammate), pk=pk, to__teammate=teammate)


def failed_letter(teammate: Teammate, pk: int) -> Letter:
    """The letter of something passed on, if it did not arrive. Raises Http404."""
    found = get_object_or_404(queries.failed_letters(), passed_on=pk)
    inbox.conversation(teammate, found.passed_on.praise.conversation_id)
    return found


def outsider(teammate: Teammate, pk: int) -> Praised:
    """Somebody outside to whom praise was passed on before. Raises Http404."""
    if not teammate.is_active:
        raise Http404
    return get_object_or_404(queries.outsiders(), pk=pk)
