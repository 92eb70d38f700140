"""The customer chooses: on their page, in their answer, or by word of mouth."""

from __future__ import annotations

from typing import Literal

from django.db import transaction

from evenhand.desk.inbox.models import Message
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies.actions.offering import is_granted
from evenhand.desk.remedies.actions.refusing import NeedsYes, NotTold, Over
from evenhand.desk.remedies.events import ChoiceUndone, RemedyChosen
from evenhand.desk.remedies.models import Choice, Offer, Option, TakenBack, Told

How = Literal["page", "mail", "teammate"]


@transaction.atomic
def choose(
    option: Option,
    *,
    how: How,
    yes: bool,
    by: Teammate | None = None,
    message: Message | None = None,
) -> Choice:
    """Write down what the customer chose; the same choice again changes nothing.

    `by` is the teammate who confirms it, None on the customer's own page. Raises NeedsYes for
    what cannot be undone without an explicit `yes`, NotTold for what no reply has told (unless it
    was told by word of mouth), Over when the offer stands no more or another option was chosen.
    """
    offer = Offer.objects.select_for_update().get(pk=option.offer_id)
    chosen = Choice.objects.filter(offer=offer).first()
    if chosen is not None and chosen.option_id == option.pk:
        return chosen
    if chosen is not None or TakenBack.objects.filter(offer=offer).exists():
        raise Over
    if how != "teammate" and not Told.objects.filter(option=option).exists():
        raise NotTold
    if option.irreversible and not yes:
        raise NeedsYes
    choice = Choice.objects.create(
        offer=offer,
        option=option,
        how=how,
        by=by,
        message=message,
        needs_yes=option.irreversible,
        said_yes=yes,
    )
    record(
        RemedyChosen(
            conversation=offer.conversation_id, option=option.pk, how=how, by=by.pk if by else None
        )
    )
    return choice


@transaction.atomic
def choose_anew(offer: Offer, *, by: Teammate) -> None:
    """A choice was written down wrongly, or they think otherwise: it is open again.

    Raises Over once it is granted.
    """
    offer = Offer.objects.select_for_update().get(pk=offer.pk)
    if is_granted(offer.pk):
        raise Over
    undone, _ = Choice.objects.filter(offer=offer).delete()
    if undone:
        record(ChoiceUndone(conversation=offer.conversation_id, offer=offer.pk, by=by.pk))
