"""Asking a lead for a yes, and answering."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from evenhand.desk.inbox.models import Conversation
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies import queries
from evenhand.desk.remedies.actions.offering import (
    Around,
    Proposed,
    is_granted,
    offer,
    set_amount,
)
from evenhand.desk.remedies.actions.refusing import (
    AlreadyAnswered,
    AlreadyAsked,
    MayNotAnswer,
    NeedsApproval,
    NeedsReason,
    NeedsStory,
    NotLower,
    Over,
)
from evenhand.desk.remedies.events import ApprovalAnswered, ApprovalAsked
from evenhand.desk.remedies.models import (
    Answer,
    AnsweredHow,
    Approval,
    Offer,
    Option,
    TakenBack,
    Told,
    Voided,
)


@transaction.atomic
def ask(option: Option, *, story: str, by: Teammate, to: Teammate | None = None) -> Approval:
    """Ask for a yes for exactly this option and amount, with one line on why.

    `to` is whom one has in mind, None for any lead. Raises NeedsStory, AlreadyAsked while an ask
    waits or a yes stands, Over when the offer stands no more or is granted.
    """
    if not story.strip():
        raise NeedsStory
    option = _locked(option.pk)
    asks = Approval.objects.filter(option=option, voided=None)
    if asks.filter(answer=None).exists() or queries.approved(option):
        raise AlreadyAsked
    approval = Approval.objects.create(
        option=option,
        asked_by=by,
        to=to,
        story=story.strip()[:300],
        amount=option.amount,
        cost=option.cost,
        currency=option.currency,
    )
    record(
        ApprovalAsked(
            conversation=option.offer.conversation_id,
            approval=approval.pk,
            to=to.pk if to else None,
            by=by.pk,
        )
    )
    return approval


@transaction.atomic
def offer_and_ask(
    conversation: Conversation,
    proposed: Sequence[Proposed],
    *,
    by: Teammate,
    around: Around,
    to: Teammate | None = None,
) -> Offer:
    """An offer in the draft of `by`, with a yes asked for whatever of it needs one.

    The story of the offer is that of the asks. Raises NeedsApproval when one is needed and the
    offer has no story, and as `offer` does.
    """
    made = offer(conversation, proposed, by=by, around=around)
    bounds = queries.bounds_of(by, timezone.now())
    for option in made.options.select_related("kind"):
        need = queries.need_of(option, made, by, bounds)
        if need and not made.story:
            raise NeedsApproval(need)
        if need:
            ask(option, story=made.story, by=by, to=to)
    return made


def _locked(pk: int) -> Option:
    """The option under its lock. Raises Over when nothing can be changed of it any more."""
    rows = Option.objects.select_for_update(of=("self",)).select_related("kind", "offer")
    option = rows.get(pk=pk)
    if is_granted(option.offer_id) or TakenBack.objects.filter(offer=option.offer_id).exists():
        raise Over
    return option


def approve(approval: Approval, *, by: Teammate) -> Answer:
    """Yes, exactly so. Raises as `_answer` does."""
    return _answer(approval, AnsweredHow.APPROVED, by=by)


def decline(approval: Approval, *, by: Teammate, reason: str) -> Answer:
    """No, and why. Raises NeedsReason, and as `_answer` does."""
    if not reason.strip():
        raise NeedsReason
    return _answer(approval, AnsweredHow.DECLINED, by=by, reason=reason)


def lower(approval: Approval, amount: Decimal, *, by: Teammate, reason: str = "") -> Answer:
    """Yes, up to a smaller amount, which the option takes on.

    Raises NotLower, Over when the customer knows of the larger amount already, and as `_answer`
    does.
    """
    return _answer(approval, AnsweredHow.LOWERED, by=by, reason=reason, amount=amount)


@transaction.atomic
def _answer(
    approval: Approval,
    how: AnsweredHow,
    *,
    by: Teammate,
    reason: str = "",
    amount: Decimal | None = None,
) -> Answer:
    """Raises AlreadyAnswered, Over when the ask is void, MayNotAnswer for who may not."""
    option = _locked(approval.option_id)
    if Answer.objects.filter(approval=approval).exists():
        raise AlreadyAnswered
    if Voided.objects.filter(approval=approval).exists():
        raise Over
    if not queries.may_answer(approval, by):
        raise MayNotAnswer
    if amount is not None:
        if not 0 < amount < option.amount:
            raise NotLower
        if Told.objects.filter(option=option).exists():
            raise Over
        set_amount(option, amount)
    answer = Answer.objects.create(
        approval=approval,
        by=by,
        asked_by=approval.asked_by,
        how=how,
        amount=option.amount,
        cost=option.cost,
        reason=reason.strip()[:300],
    )
    record(
        ApprovalAnswered(
            conversation=option.offer.conversation_id, approval=approval.pk, how=how, by=by.pk
        )
    )
    return answer
