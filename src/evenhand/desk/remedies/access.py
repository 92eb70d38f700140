"""Who may see and do what: one getter a thing, and 404 for what is not theirs."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.people.access import keeper
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies import queries
from evenhand.desk.remedies.models import Approval, Grant, Kind, Offer, Option


def _may_see(teammate: Teammate) -> None:
    if not teammate.is_active:
        raise Http404


def offer(teammate: Teammate, pk: int) -> Offer:
    """An offer with its options. Raises Http404."""
    _may_see(teammate)
    return get_object_or_404(queries.offers(), pk=pk)


def option(teammate: Teammate, pk: int) -> Option:
    """An option with its offer. Raises Http404."""
    _may_see(teammate)
    return get_object_or_404(Option.objects.select_related("offer__conversation", "kind"), pk=pk)


def approval(teammate: Teammate, pk: int) -> Approval:
    """An ask: a lead sees each, others their own. Raises Http404."""
    _may_see(teammate)
    return get_object_or_404(queries.approvals().filter(queries.own_or_led(teammate)), pk=pk)


def grant(teammate: Teammate, pk: int) -> Grant:
    """A grant with its option. Raises Http404."""
    _may_see(teammate)
    return get_object_or_404(queries.grants(), pk=pk)


def kind(teammate: Teammate, pk: int) -> Kind:
    """A kind of remedy, for a keeper; retired ones too. Raises Http404."""
    keeper(teammate)
    return get_object_or_404(Kind.objects.select_related("retirement"), pk=pk)


def carried_grant(teammate: Teammate, pk: int) -> Grant:
    """A grant that was carried out. Raises Http404."""
    _may_see(teammate)
    return get_object_or_404(queries.grants().filter(carried__isnull=False), pk=pk)
