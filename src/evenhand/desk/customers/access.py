"""Who may see customers."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.customers.models import Customer
from evenhand.desk.people.models import Teammate


def customer(teammate: Teammate, pk: int) -> Customer:
    """A customer. Raises Http404."""
    if not teammate.is_active:
        raise Http404
    return get_object_or_404(Customer, pk=pk)
