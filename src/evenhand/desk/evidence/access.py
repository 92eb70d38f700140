"""Who may see what of the evidence.

Whoever may see a conversation may see its sheet. What is decided across conversations is for leads.
Customers see no sheet: their own page shows what they were told, by `queries.told_decisions`.
"""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.customers import queries as customers
from evenhand.desk.customers.models import Record
from evenhand.desk.evidence import queries
from evenhand.desk.evidence.models import Decision, Fact, Review, Sheet
from evenhand.desk.inbox import access as inbox
from evenhand.desk.people.models import Teammate


def sheet(teammate: Teammate, conversation: int) -> Sheet:
    """The sheet of a conversation that the teammate may see. Raises Http404."""
    found = queries.sheet_of(inbox.conversation(teammate, conversation))
    if found is None:
        raise Http404
    return found


def fact(teammate: Teammate, pk: int) -> Fact:
    """A fact of a sheet that the teammate may see. Raises Http404."""
    rows = Fact.objects.select_related("sheet__conversation")
    found = get_object_or_404(rows, pk=pk)
    inbox.conversation(teammate, found.sheet_id)
    return found


def sayable(teammate: Teammate, pk: int) -> Fact:
    """A fact that may be told to the customer: no note of the team's. Raises Http404."""
    found = fact(teammate, pk)
    if found.may_be_said:
        return found
    raise Http404


def record(sheet: Sheet, pk: int) -> Record:
    """A record of the customer of a sheet that may be seen, and of nobody else. Raises Http404."""
    return get_object_or_404(customers.records_of(sheet.conversation.customer), pk=pk)


def decision(teammate: Teammate, pk: int) -> Decision:
    """A decision on a sheet that the teammate may see. Raises Http404."""
    found = get_object_or_404(queries.decisions(), pk=pk)
    inbox.conversation(teammate, found.sheet_id)
    return found


def review(teammate: Teammate, pk: int) -> Review:
    """A review that still waits, for anybody but the one who decided. Raises Http404."""
    found = get_object_or_404(queries.reviews().filter(is_waiting=True), pk=pk)
    inbox.conversation(teammate, found.decision.sheet_id)
    if found.decision.by_id == teammate.pk:
        raise Http404
    return found


def lead(teammate: Teammate) -> Teammate:
    """The teammate, if they may see what is decided across conversations. Raises Http404."""
    if teammate.is_active and teammate.is_lead:
        return teammate
    raise Http404
