"""Who may see and do what on the ladder: one getter a thing, and 404 for what is not theirs."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.inbox import access as inbox
from evenhand.desk.limits import queries
from evenhand.desk.limits.models import Appeal, Fetch, Limit, ReviewReminder
from evenhand.desk.people.models import Teammate


def limit(teammate: Teammate, pk: int) -> Limit:
    """A step with all that was decided about it, for whoever may see its conversation.

    Raises Http404.
    """
    found = get_object_or_404(queries.limits(), pk=pk)
    inbox.conversation(teammate, found.conversation_id)
    return found


def appeal(teammate: Teammate, pk: int) -> Appeal:
    """An appeal with its limit, for whoever may see its conversation. Raises Http404."""
    rows = Appeal.objects.select_related("limit__conversation__customer", "limit__by")
    found = get_object_or_404(rows, pk=pk)
    inbox.conversation(teammate, found.limit.conversation_id)
    return found


def fetch(teammate: Teammate, pk: int) -> Fetch:
    """A fetch that a lead may take upon them. Raises Http404 for everybody else."""
    if not (teammate.is_active and teammate.is_lead):
        raise Http404
    return get_object_or_404(Fetch.objects.select_related("conversation"), pk=pk)


def own_reminder(teammate: Teammate, pk: int) -> ReviewReminder:
    """A reminder of a review, addressed to the teammate. Raises Http404."""
    return get_object_or_404(ReviewReminder, pk=pk, to=teammate)


def lead(teammate: Teammate) -> Teammate:
    """The teammate, if reviews fall to them. Raises Http404 otherwise."""
    if teammate.is_active and teammate.is_lead:
        return teammate
    raise Http404


def answered_appeal(teammate: Teammate, pk: int) -> Appeal:
    """An appeal that was answered, with its answer. Raises Http404."""
    found = appeal(teammate, pk)
    if not hasattr(found, "ruling"):
        raise Http404
    return found
