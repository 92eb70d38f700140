"""Who may see and tick what a customer is asked for: whoever may see the conversation."""

from __future__ import annotations

from django.shortcuts import get_object_or_404

from evenhand.desk.asks import queries
from evenhand.desk.asks.models import Item, Proposal
from evenhand.desk.inbox import access as inbox
from evenhand.desk.people.models import Teammate


def item(teammate: Teammate, pk: int) -> Item:
    """An item with its ask. Raises Http404."""
    found = get_object_or_404(queries.items(), pk=pk)
    inbox.conversation(teammate, found.ask.conversation_id)
    return found


def proposal(teammate: Teammate, pk: int) -> Proposal:
    """A proposal on which nobody has decided yet. Raises Http404."""
    found = get_object_or_404(queries.proposals(), pk=pk)
    inbox.conversation(teammate, found.item.ask.conversation_id)
    return found
