"""What the desk has to say to one teammate."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.db.models.functions import Now

from evenhand.desk.care.models import Nudge
from evenhand.desk.people.models import Teammate

OFFERED_FOR = timedelta(hours=1)


def unseen_nudges(teammate: Teammate, now: datetime | None = None) -> QuerySet[Nudge]:
    """What a teammate has not put away and still matters, newest first.

    A breather is offered for an hour, and to nobody who is on one; back-up is asked until somebody
    answers; a word is owed until it was given.
    """
    offered = Q(strain__at__gte=(now or Now()) - OFFERED_FOR)
    asked = Q(back_up__isnull=False, back_up__ended=None, back_up__answers=None)
    owed = Q(check_in__isnull=False, check_in__done=None)
    matters = offered | asked | owed | Q(done_right__isnull=False)
    rows = Nudge.objects.filter(matters, to=teammate, seen_at=None)
    return rows.select_related(
        "strain__conversation__customer",
        "check_in__owed_by",
        "check_in__strain__teammate",
        "back_up__by",
        "back_up__conversation__customer",
        "done_right__strain__conversation__customer",
    ).order_by("-pk")
