"""Who may see and correct readings, and whose a finding is."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.coaching import queries
from evenhand.desk.coaching.models import Finding, Reading
from evenhand.desk.inbox import access as inbox
from evenhand.desk.people.models import Teammate


def reading(teammate: Teammate, message_id: int) -> Reading:
    """The reading of a message that the teammate may see. Raises Http404."""
    found = queries.reading_of(inbox.message(teammate, message_id))
    if found is None:
        raise Http404
    return found


def sent_finding(teammate: Teammate, pk: int) -> Finding:
    """What was found in a reply that the teammate sent themselves. Raises Http404."""
    if not teammate.is_active:
        raise Http404
    rows = queries.sent_findings(teammate).select_related("conversation__customer")
    return get_object_or_404(rows, pk=pk)
