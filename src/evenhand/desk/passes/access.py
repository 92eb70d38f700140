"""Who may open a customer's page: whoever holds its link."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.inbox import access as inbox
from evenhand.desk.inbox.models import Attachment
from evenhand.desk.passes import queries
from evenhand.desk.passes.models import Pass
from evenhand.desk.people.models import Teammate


def held(token: str) -> Pass:
    """The pass behind a token, which may be over. Raises Http404 for a token that is not right."""
    found = queries.pass_behind(token)
    if found is None:
        raise Http404
    return found


def glimpse(teammate: Teammate, pk: int) -> Pass:
    """What a teammate looks at a customer's page with, who may see that conversation.

    Raises Http404.
    """
    found = queries.glimpse(inbox.conversation(teammate, pk))
    if found is None:
        raise Http404
    return found


def attachment(holder: Pass, pk: int) -> Attachment:
    """A file of what the holder wrote or was written to in this conversation. Raises Http404."""
    return get_object_or_404(queries.files_of(holder), pk=pk)
