"""Who may see and write scenarios: the team has goes at them, leads write them.

A go is private: nobody but the teammate who had it ever sees it, leads and keepers neither.
"""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.people.models import Teammate
from evenhand.desk.scenarios import queries
from evenhand.desk.scenarios.models import Go, Version
from evenhand.desk.scenarios.queries import Offered


def scenario(teammate: Teammate, slug: str) -> Offered:
    """A scenario as it is now; one that was put away only for leads. Raises Http404."""
    found = queries.offered().get(slug) if teammate.is_active else None
    if found is None or (found.is_shelved and not teammate.is_lead):
        raise Http404
    return found


def go(teammate: Teammate, pk: int) -> Go:
    """A go of the teammate's own. Raises Http404 for anybody else's."""
    return get_object_or_404(queries.goes_of(teammate), pk=pk, teammate__is_active=True)


def writer(teammate: Teammate) -> Teammate:
    """The teammate, if they may write scenarios. Raises Http404 otherwise."""
    if teammate.is_active and teammate.is_lead:
        return teammate
    raise Http404


def version(teammate: Teammate, slug: str, pk: int) -> Version:
    """A version that a lead wrote, for leads. Raises Http404."""
    writer(teammate)
    return get_object_or_404(queries.versions_of(slug), pk=pk)
