"""Granting what was chosen, within ceiling and goodwill or with a lead's yes."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies import queries
from evenhand.desk.remedies.actions.refusing import NeedsApproval, NotChosen, Over
from evenhand.desk.remedies.events import RemedyGranted
from evenhand.desk.remedies.models import (
    Allowance,
    Choice,
    Grant,
    Offer,
    Option,
    Spending,
    TakenBack,
)


@transaction.atomic
def grant(option: Option, *, by: Teammate) -> Grant:
    """Give what was chosen; it is due so many days from now, or once what it waits for has come.

    A bent rule is paid from the goodwill of `by`, unless a lead said yes. Granting again changes
    nothing. Raises NotChosen, Over when the offer was taken back, NeedsApproval above the ceiling
    of `by` or beyond their goodwill, when no yes covers exactly this.
    """
    offers = Offer.objects.select_for_update(of=("self",)).select_related("clause_version")
    offer = offers.get(pk=option.offer_id)
    rows = Option.objects.select_for_update(of=("self",)).select_related("kind")
    option = rows.get(pk=option.pk)
    given = Grant.objects.filter(option=option).first()
    if given is not None:
        return given
    if TakenBack.objects.filter(offer=offer).exists():
        raise Over
    if not Choice.objects.filter(option=option).exists():
        raise NotChosen
    return _give(offer, option, by, timezone.now())


def _give(offer: Offer, option: Option, by: Teammate, now: datetime) -> Grant:
    answer = queries.approved(option)
    allowance = None if answer or not offer.bends else _locked(by, option.currency, now)
    bounds = queries.bounds_of(by, now)
    need = queries.need_of(option, offer, by, bounds)
    if need and answer is None:
        raise NeedsApproval(need)
    given = Grant.objects.create(
        option=option,
        by=by,
        bends=offer.bends,
        clause_version=offer.clause_version,
        story=offer.story,
        worth=option.worth,
        ceiling=bounds.ceiling(option.kind_id, option.currency),
        answer=answer,
        due=None if option.waits_for else due_of(option, now),
    )
    if allowance is not None:
        _spend(allowance, given, bounds.whole(option.currency))
    record(RemedyGranted(conversation=offer.conversation_id, grant=given.pk, by=by.pk))
    return given


def due_of(option: Option, since: datetime) -> datetime:
    """The aware moment by which an option is to be carried out, counted from `since`."""
    return since + timedelta(days=option.days)


def _locked(teammate: Teammate, currency: str, now: datetime) -> Allowance:
    """What the teammate spent this month, locked until the grant is made or refused."""
    key = {"teammate": teammate, "month": queries.month_of(now), "currency": currency}
    Allowance.objects.get_or_create(**key, defaults={"amount": 0})
    return Allowance.objects.select_for_update().get(**key)


def _spend(allowance: Allowance, given: Grant, whole: Decimal) -> None:
    """Take a grant's worth from an allowance that holds `whole`, or what was spent before."""
    allowance.amount = max(whole, allowance.spent)
    allowance.spent += given.worth
    allowance.save(update_fields=["amount", "spent"])
    Spending.objects.create(allowance=allowance, grant=given, amount=given.worth)
