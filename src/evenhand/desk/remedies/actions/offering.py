"""Offering a choice of remedies, told once the reply is sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from secrets import token_hex

from django.db import transaction

from evenhand.desk.customers.models import Record
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Conversation, Reply
from evenhand.desk.journal.actions import record as note
from evenhand.desk.people.models import Teammate
from evenhand.desk.policies.models import Version
from evenhand.desk.remedies import queries
from evenhand.desk.remedies.actions.refusing import (
    NeedsChoice,
    NeedsReason,
    NeedsStory,
    NothingOffered,
    Over,
    Unbending,
)
from evenhand.desk.remedies.events import OfferTakenBack, RemediesOffered, RemediesTold
from evenhand.desk.remedies.models import Grant, Kind, Offer, Option, TakenBack, Told, Voided
from evenhand.desk.remedies.reckoning import cost_of, rounded
from evenhand.desk.remedies.wording import offer_in_words, stands_in


@dataclass(frozen=True, kw_only=True)
class Proposed:
    """One option as a teammate puts it together; its cost follows from kind and amount."""

    kind: Kind
    amount: Decimal
    currency: str
    words: str
    pays: str
    method: str
    days: int
    waits_for: str = ""
    reckoned: str = ""


@dataclass(frozen=True, kw_only=True)
class Around:
    """What is said of an offer as a whole: see `Offer`."""

    record: Record | None = None
    alone: str = ""
    bends: bool = False
    clause_version: Version | None = None
    story: str = ""


@transaction.atomic
def offer(
    conversation: Conversation,
    proposed: Sequence[Proposed],
    *,
    by: Teammate,
    around: Around = Around(),
) -> Offer:
    """Put a choice of two or more, or one with its reason, into the teammate's draft.

    Raises NothingOffered, NeedsChoice for one without a reason, NeedsStory for a bent rule
    without one line on why, Unbending for a clause that bends for nobody.
    """
    if not proposed:
        raise NothingOffered
    if len(proposed) == 1 and not around.alone.strip():
        raise NeedsChoice
    clause = around.clause_version
    bends = around.bends or clause is not None
    if clause is not None and not clause.can_bend:
        raise Unbending
    if bends and not around.story.strip():
        raise NeedsStory
    made = Offer.objects.create(
        conversation=conversation,
        by=by,
        key=token_hex(16),
        record=around.record,
        alone=around.alone.strip()[:300] if len(proposed) == 1 else "",
        bends=bends,
        clause_version=clause,
        story=around.story.strip()[:300],
    )
    options = [_option(made, place, one) for place, one in enumerate(proposed, 1)]
    note(RemediesOffered(conversation=conversation.pk, offer=made.pk, by=by.pk))
    inbox.add_to_draft(conversation, offer_in_words(made, options), by=by)
    return made


def _option(made: Offer, place: int, one: Proposed) -> Option:
    amount = rounded(one.amount, one.currency)
    return Option.objects.create(
        offer=made,
        place=place,
        kind=one.kind,
        amount=amount,
        cost=cost_of(one.kind, amount, one.currency),
        currency=one.currency,
        words=one.words.strip()[:200],
        pays=one.pays.strip()[:120],
        method=one.method.strip()[:120],
        days=one.days,
        waits_for=one.waits_for.strip()[:120],
        irreversible=one.kind.irreversible,
        reckoned=one.reckoned[:120],
    )


@transaction.atomic(savepoint=False)
def note_told(reply: Reply) -> None:
    """Options that stand in a reply that was sent are told; safe to repeat."""
    told = set[int]()
    for option in queries.untold_options(reply.conversation):
        if stands_in(option, reply.text):
            _row, is_new = Told.objects.get_or_create(option=option, defaults={"reply": reply})
            told |= {option.offer_id} if is_new else set()
    for offer_id in sorted(told):
        note(RemediesTold(conversation=reply.conversation_id, offer=offer_id, by=reply.by_id))


@transaction.atomic
def say_again(made: Offer, *, by: Teammate) -> None:
    """Put the choice, as it is now, into the teammate's draft."""
    inbox.add_to_draft(
        made.conversation, offer_in_words(made, list(made.options.order_by("place"))), by=by
    )


@transaction.atomic
def revalue(option: Option, amount: Decimal, *, by: Teammate) -> Option:
    """Give an option another amount; a yes that was asked or given for the old one is void.

    Raises Over once it is told or granted: the customer is held to nothing but what they read.
    """
    option = Option.objects.select_for_update(of=("self",)).select_related("kind").get(pk=option.pk)
    if Told.objects.filter(option=option).exists() or is_granted(option.offer_id):
        raise Over
    set_amount(option, amount)
    for approval in option.approvals.filter(voided=None):
        Voided.objects.create(approval=approval, by=by)
    return option


def set_amount(option: Option, amount: Decimal) -> None:
    """The one place that changes what an option is worth; its row is locked."""
    option.amount = rounded(amount, option.currency)
    option.cost = cost_of(option.kind, option.amount, option.currency)
    option.reckoned = ""
    option.save(update_fields=["amount", "cost", "reckoned"])


def is_granted(offer: int) -> bool:
    """Whether something of the offer with that id was granted."""
    return Grant.objects.filter(option__offer=offer).exists()


@transaction.atomic
def take_back(made: Offer, *, by: Teammate, reason: str) -> None:
    """The offer stands no more. Raises NeedsReason, and Over once something of it is granted."""
    if not reason.strip():
        raise NeedsReason
    made = Offer.objects.select_for_update().get(pk=made.pk)
    if is_granted(made.pk):
        raise Over
    _row, is_new = TakenBack.objects.get_or_create(
        offer=made, defaults={"by": by, "reason": reason.strip()[:300]}
    )
    if is_new:
        note(OfferTakenBack(conversation=made.conversation_id, offer=made.pk, by=by.pk))
