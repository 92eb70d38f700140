"""What follows when a teammate leaves the desk."""

from __future__ import annotations

from django.db import transaction

from evenhand.desk.care import queries
from evenhand.desk.care.models import BackUp, Breather, CheckIn, Held
from evenhand.desk.people.models import Teammate


@transaction.atomic
def hand_on(gone: Teammate) -> None:
    """What a teammate who is gone owed falls to another lead; back-up asked of them, to any lead.

    Safe to repeat. What was held for them is held no longer.
    """
    Breather.objects.filter(teammate=gone).delete()
    Held.objects.filter(to=gone).delete()
    BackUp.objects.filter(to=gone, ended=None).update(to=None)
    for owed in CheckIn.objects.filter(owed_by=gone, done=None).select_related("strain__teammate"):
        lead = queries.lead_for(owed.strain.teammate)
        if lead is not None:
            owed.owed_by = lead
            owed.save(update_fields=["owed_by"])
