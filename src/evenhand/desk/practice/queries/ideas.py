"""The day's idea: of all that there are, one a day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from hashlib import sha256

from django.db.models import Max, Q, QuerySet
from django.db.models.functions import Now

from evenhand.desk.learning.models import Kind
from evenhand.desk.learning.queries import live_cards
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice.models import Idea
from evenhand.desk.remedies import queries as remedies

Which = tuple[str, int]
"""An idea by where it comes from: ("card", its id) or ("story", its id)."""

LONGEST_DAY = timedelta(hours=25)
"""A day on which clocks are set back."""


def ideas_shown(teammate: Teammate) -> QuerySet[Idea]:
    """What somebody was shown, newest first."""
    rows = Idea.objects.filter(teammate=teammate).select_related("card__lesson", "story")
    return rows.order_by("-day")


def idea_row(teammate: Teammate, day: date) -> Idea | None:
    """What was kept for that day; None as long as nothing was."""
    return ideas_shown(teammate).filter(day=day).first()


def unseen_ideas(teammate: Teammate, now: datetime | None = None) -> QuerySet[Idea]:
    """Today's idea, as long as it was not put away: the newest, chosen within a day of `now`.

    It is counted around every page: so of the teammate it takes the id alone, and by default the
    database's own moment.
    """
    rows = ideas_shown(teammate)
    since = (now or Now()) - LONGEST_DAY
    return rows.filter(pk__in=rows.values("pk")[:1], put_away_at=None, at__gt=since)


def idea_on(teammate: Teammate, day: date) -> Which | None:
    """Which idea a new day brings: one never shown, else the one shown longest ago.

    Among those never shown the order is each teammate's own, and the same whenever it is asked.
    None as long as there are none.
    """
    there = [
        ("card", pk) for pk in live_cards().filter(kind=Kind.IDEA).values_list("pk", flat=True)
    ]
    there += [("story", pk) for pk in remedies.stories().values_list("pk", flat=True)]
    if not there:
        return None
    shown = _last_shown(teammate, day)
    return min(there, key=lambda one: (shown.get(one, date.min), _shuffled(teammate, one)))


def _last_shown(teammate: Teammate, before: date) -> dict[Which, date]:
    rows = Idea.objects.filter(Q(teammate=teammate, day__lt=before))
    latest = rows.values_list("card", "story").annotate(last=Max("day"))
    return {("card", card) if card else ("story", story): last for card, story, last in latest}


def _shuffled(teammate: Teammate, which: Which) -> bytes:
    return sha256(f"{teammate.pk} {which}".encode()).digest()
