"""Whose decisions one may explain: those of conversations that one may see."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.people.models import Teammate
from evenhand.desk.refusals.models import Refusal
from evenhand.desk.remedies.models import Grant


def decision(teammate: Teammate, key: str) -> Grant | Refusal:
    """The decision that a case's key names, such as `grant-12`. Raises Http404."""
    what, _, number = key.partition("-")
    if not teammate.is_active or not number.isascii() or not number.isdigit() or len(number) > 18:
        raise Http404
    if what == "grant":
        rows = Grant.objects.select_related("option__offer__conversation")
        return get_object_or_404(rows, pk=int(number))
    if what == "refusal":
        return get_object_or_404(Refusal.objects.select_related("conversation"), pk=int(number))
    raise Http404
