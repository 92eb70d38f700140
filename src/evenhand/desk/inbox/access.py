"""Who may see what: one getter a thing, and 404 for what is not theirs."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.inbox.models import Attachment, Conversation, Message, Note, Reply
from evenhand.desk.people.models import Teammate


def _may_see(teammate: Teammate) -> None:
    if not teammate.is_active:
        raise Http404


def conversation(teammate: Teammate, pk: int) -> Conversation:
    """A conversation with its customer, state rows and listing. Raises Http404."""
    _may_see(teammate)
    rows = Conversation.objects.select_related(
        "customer", "listing", "closure", "snooze", "assignment__to"
    )
    return get_object_or_404(rows, pk=pk)


def message(teammate: Teammate, pk: int) -> Message:
    """A message with its conversation. Raises Http404."""
    _may_see(teammate)
    return get_object_or_404(Message.objects.select_related("conversation__customer"), pk=pk)


def reply(teammate: Teammate, pk: int) -> Reply:
    """A reply, whoever wrote it. Raises Http404."""
    _may_see(teammate)
    return get_object_or_404(Reply.objects.select_related("conversation"), pk=pk)


def own_reply(teammate: Teammate, pk: int) -> Reply:
    """A reply that the teammate wrote themselves. Raises Http404."""
    return get_object_or_404(Reply.objects.select_related("conversation"), pk=pk, by=teammate)


def note(teammate: Teammate, pk: int) -> Note:
    """A note. Raises Http404."""
    _may_see(teammate)
    return get_object_or_404(Note, pk=pk)


def attachment(teammate: Teammate, pk: int) -> Attachment:
    """A file of a message or a reply, or of the teammate's own draft. Raises Http404."""
    _may_see(teammate)
    found = get_object_or_404(Attachment.objects.select_related("draft"), pk=pk)
    if found.draft is not None and found.draft.by_id != teammate.pk:
        raise Http404
    return found
