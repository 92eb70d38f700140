"""Who may see and write lessons: everyone reads and writes, a lead takes out; what one saves or
reads is one's own.
"""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.learning.models import Card, Collection, Lesson, Medium, Saved, Stash
from evenhand.desk.learning.queries import live_cards, own_cards
from evenhand.desk.people.models import Teammate


def _is_here(teammate: Teammate) -> None:
    if not teammate.is_active:
        raise Http404


def lesson(teammate: Teammate, slug: str) -> Lesson:
    """A lesson by its slug; one that was taken out only for leads. Raises Http404."""
    _is_here(teammate)
    rows = Lesson.objects.select_related("retirement__by")
    if not teammate.is_lead:
        rows = rows.filter(retirement=None)
    return get_object_or_404(rows, slug=slug)


def collection(teammate: Teammate, slug: str) -> Collection:
    """A collection or journey by its slug. Raises Http404."""
    _is_here(teammate)
    return get_object_or_404(Collection, slug=slug)


def card(teammate: Teammate, pk: int) -> Card:
    """A card of the library, one of their own, or one that was shared. Raises Http404."""
    _is_here(teammate)
    return get_object_or_404(live_cards(teammate), pk=pk)


def own_card(teammate: Teammate, pk: int) -> Card:
    """A card that they made from their own sentences, shared or not. Raises Http404."""
    _is_here(teammate)
    return get_object_or_404(own_cards(teammate), pk=pk)


def stash(teammate: Teammate, pk: int) -> Stash:
    """A stash of their own; nobody else's is there. Raises Http404."""
    _is_here(teammate)
    return get_object_or_404(Stash.objects.select_related("owner"), pk=pk, owner=teammate)


def saved(teammate: Teammate, pk: int) -> Saved:
    """A card that they have saved. Raises Http404."""
    _is_here(teammate)
    return get_object_or_404(Saved, pk=pk, stash__owner=teammate)


def medium(teammate: Teammate, pk: int) -> Medium:
    """A picture, a sound or a film. Raises Http404."""
    _is_here(teammate)
    return get_object_or_404(Medium, pk=pk)


def taker_out(teammate: Teammate) -> Teammate:
    """The teammate, if they may take lessons out of the library and back. Raises Http404."""
    if teammate.is_active and teammate.is_lead:
        return teammate
    raise Http404


def journey(teammate: Teammate, slug: str) -> Collection:
    """A journey by its slug; a collection without days is none. Raises Http404."""
    _is_here(teammate)
    return get_object_or_404(Collection.objects.exclude(days=None), slug=slug)
