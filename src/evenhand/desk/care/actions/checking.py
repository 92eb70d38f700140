"""A lead owes a word after a hard contact, is reminded of it, and gives it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from evenhand.desk.care import queries
from evenhand.desk.care.actions.nudging import nudge
from evenhand.desk.care.due import due_after, opens_on
from evenhand.desk.care.events import CheckInNudged
from evenhand.desk.care.models import CheckedIn, CheckIn, Strain
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate


def owe_check_in(strain: Strain) -> CheckIn | None:
    """A lead owes the teammate of a hard contact a word by the end of the next working day.

    One at a time: while a word is owed to them already, another hard contact adds none. It falls to
    the lead who owes the fewest; None when there is no other lead than themselves.
    """
    teammate = strain.teammate
    if queries.owed_to(teammate).exists():
        return None
    lead = queries.lead_for(teammate)
    if lead is None:
        return None
    due = due_after(strain.at, lead.zone)
    check_in, _ = CheckIn.objects.get_or_create(
        strain=strain, defaults={"owed_by": lead, "due": due}
    )
    return check_in


def check_in(owed: CheckIn, *, by: Teammate, note: str = "") -> CheckedIn:
    """They spoke, or the teammate says that there is no need; `note` stays between the two."""
    done, _ = CheckedIn.objects.get_or_create(
        check_in=owed, defaults={"by": by, "note": note.strip()}
    )
    return done


@transaction.atomic
def remind_of_check_ins(now: datetime) -> int:
    """Remind leads at `now` (aware): when the day begins on which a word is due, and once it is
    late. Returns how many were reminded; each is told once a stage, and nobody else is.
    """
    told = 0
    for owed in queries.check_ins_due():
        is_late = owed.is_late(now)
        is_time = is_late or opens_on(owed.due, owed.owed_by.zone) <= now
        if is_time and nudge(owed.owed_by, check_in=owed, is_late=is_late):
            record(CheckInNudged(check_in=owed.pk))
            told += 1
    return told
