"""Who may look after mailboxes and see letters as they came: a keeper of the desk."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.channels.email import queries
from evenhand.desk.channels.email.models import Letter, Mailbox
from evenhand.desk.people.access import keeper
from evenhand.desk.people.models import Teammate


def mailbox(teammate: Teammate, pk: int) -> Mailbox:
    """A mailbox with how its last visit went. Raises Http404."""
    keeper(teammate)
    return get_object_or_404(queries.mailboxes(), pk=pk)


def letter(teammate: Teammate, pk: int) -> Letter:
    """A letter whose file is there. Raises Http404."""
    keeper(teammate)
    found = get_object_or_404(queries.letters(), pk=pk)
    if found.path.is_file():
        return found
    raise Http404
