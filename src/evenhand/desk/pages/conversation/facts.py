"""The dated facts that show a situation which no words can show, ready for a page."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from evenhand.coach.spoken import FACT_SITUATIONS, Fact, Reading
from evenhand.desk.ui import moments
from evenhand.desk.ui.templatetags.coach import FactLine


def facts_of(reading: Reading, now: datetime) -> tuple[FactLine, ...]:
    """The facts behind a reading; none where its situation is read from words alone."""
    if reading.situation not in FACT_SITUATIONS:
        return ()
    return tuple(_line(fact, now) for fact in reading.facts)


def _line(fact: Fact, now: datetime) -> FactLine:
    exact = moments.exact(fact.at) if isinstance(fact.at, datetime) else ""
    return FactLine(fact.says, _day(fact.at, now), _source(fact), exact)


def _day(at: date | datetime | None, now: datetime) -> str:
    """A day as one says it, with its year unless that is the year of `now`."""
    if at is None:
        return ""
    if isinstance(at, datetime):
        at = timezone.localtime(at)
    same_year = at.year == timezone.localtime(now).year
    return date_format(at, "j F" if same_year else "j F Y")


def _source(fact: Fact) -> str:
    if fact.source == "policy":
        return _("policy %(clause)s") % {"clause": fact.key} if fact.key else _("policy")
    return _("from the record") if fact.source == "record" else _("from this conversation")
