"""Who may see and write lessons: everyone reads and writes, a lead takes out; what one saves or
reads is one's own.
"""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.learning.models import Lesson
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
