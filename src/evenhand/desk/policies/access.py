"""Who may read and write policies: the team reads, leads and keepers write."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.people.models import Teammate
from evenhand.desk.policies.models import Clause, Policy, Version


def _may_read(teammate: Teammate) -> None:
    if not teammate.is_active:
        raise Http404


def writer(teammate: Teammate) -> Teammate:
    """The teammate, if they may write policies. Raises Http404 otherwise."""
    if teammate.is_active and teammate.is_lead:
        return teammate
    raise Http404


def policy(teammate: Teammate, slug: str) -> Policy:
    """A policy by its slug. Raises Http404."""
    _may_read(teammate)
    return get_object_or_404(Policy, slug=slug)


def clause(teammate: Teammate, slug: str, number: str) -> Clause:
    """A clause by its policy's slug and its number. Raises Http404."""
    _may_read(teammate)
    rows = Clause.objects.select_related("policy")
    return get_object_or_404(rows, policy__slug=slug, number=number)


def version(teammate: Teammate, pk: int) -> Version:
    """A version with its clause and policy. Raises Http404."""
    _may_read(teammate)
    return get_object_or_404(Version.objects.select_related("clause__policy"), pk=pk)
