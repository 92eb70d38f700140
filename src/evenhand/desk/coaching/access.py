"""Who may see and correct readings."""

from __future__ import annotations

from django.http import Http404

from evenhand.desk.coaching import queries
from evenhand.desk.coaching.models import Reading
from evenhand.desk.inbox import access as inbox
from evenhand.desk.people.models import Teammate


def reading(teammate: Teammate, message_id: int) -> Reading:
    """The reading of a message that the teammate may see. Raises Http404."""
    found = queries.reading_of(inbox.message(teammate, message_id))
    if found is None:
        raise Http404
    return found
