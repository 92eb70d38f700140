"""Words owed after a hard contact: only the two concerned are ever asked about."""

from __future__ import annotations

from collections import Counter

from django.db.models import Q, QuerySet

from evenhand.desk.care.models import CheckIn
from evenhand.desk.people import queries as people
from evenhand.desk.people.models import Teammate


def _check_ins() -> QuerySet[CheckIn]:
    rows = CheckIn.objects.select_related(
        "owed_by", "done", "strain__teammate", "strain__conversation__customer"
    )
    return rows.order_by("due", "pk")


def check_ins_due() -> QuerySet[CheckIn]:
    """Every word that is still owed, first due on top."""
    return _check_ins().filter(done=None)


def owed_by(lead: Teammate) -> QuerySet[CheckIn]:
    """The words that a lead still owes, first due on top."""
    return check_ins_due().filter(owed_by=lead)


def owed_to(teammate: Teammate) -> QuerySet[CheckIn]:
    """The words that are still owed to a teammate."""
    return check_ins_due().filter(strain__teammate=teammate)


def between(teammate: Teammate) -> QuerySet[CheckIn]:
    """Every check-in that a teammate owed or was owed, done ones too."""
    return _check_ins().filter(Q(owed_by=teammate) | Q(strain__teammate=teammate))


def lead_for(teammate: Teammate) -> Teammate | None:
    """The lead who owes the fewest words just now, never the teammate; None without another."""
    owed = Counter(CheckIn.objects.filter(done=None).values_list("owed_by", flat=True))
    leads = people.leads().exclude(pk=teammate.pk)
    return min(leads, key=lambda one: (owed[one.pk], one.pk), default=None)
