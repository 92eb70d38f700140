"""What somebody's own work brought, and the lessons that fit it; nobody else's are ever asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Max

from evenhand.desk.coaching import queries as coaching
from evenhand.desk.coaching.models import Outcome
from evenhand.desk.learning import knowing
from evenhand.desk.learning.models import LessonRead
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice.models import PutAside
from evenhand.desk.practice.suggesting import COUNTS, Cause, Source, Suggestion, ranked
from evenhand.desk.promises import queries as promises
from evenhand.desk.remedies import queries as remedies

MISSED = "broken-promise"
"""What a lesson is about that helps after a promise was missed."""

BENT = "exception"
"""What a lesson is about that helps where a rule is bent."""

_BECAME = {
    Outcome.SENT: Source.SENT,
    Outcome.HEEDED: Source.HEEDED,
    Outcome.DISMISSED: Source.DISMISSED,
}


def suggestions_for(teammate: Teammate, now: datetime) -> tuple[Suggestion, ...]:
    """The lessons that fit somebody's own work at an aware moment, the fittest first.

    In as many statements for any number of causes.
    """
    causes = list(_causes(teammate, now - COUNTS))
    if not causes:
        return ()
    return ranked(causes, knowing.about(), _seen(teammate), now)


def _causes(teammate: Teammate, since: datetime) -> Iterator[Cause]:
    found = coaching.sent_findings(teammate).filter(reply__at__gt=since)
    each = found.order_by().values_list("rule", "outcome", "reply", "reply__at").distinct()
    for rule, outcome, _reply, at in each:
        if outcome in _BECAME:
            yield Cause(_BECAME[Outcome(outcome)], rule, at)
    corrected = coaching.corrections_by(teammate).filter(at__gt=since)
    for situation, at in corrected.values_list("situation", "at"):
        yield Cause(Source.CORRECTED, situation, at)
    missed = promises.missed_by(teammate).filter(ending__at__gt=since)
    for at in missed.values_list("ending__at", flat=True):
        yield Cause(Source.MISSED, MISSED, at)
    told = remedies.stories().filter(by=teammate, at__gt=since)
    for at in told.values_list("at", flat=True):
        yield Cause(Source.TOLD, BENT, at)


def _seen(teammate: Teammate) -> dict[str, datetime]:
    """When a lesson was last read or put away, whichever was later, by its slug."""
    read = LessonRead.objects.filter(by=teammate).values_list("lesson__slug")
    away = PutAside.objects.filter(teammate=teammate).values_list("lesson__slug", "at")
    found: dict[str, datetime] = dict(read.annotate(Max("at")).order_by())
    for slug, at in away:
        found[slug] = max(at, found.get(slug, at))
    return found
