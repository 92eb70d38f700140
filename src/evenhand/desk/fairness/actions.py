"""Saying why a decision differs."""

from __future__ import annotations

from django.db import transaction

from evenhand.desk.fairness.events import DifferenceExplained
from evenhand.desk.fairness.models import Why
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.refusals.models import Refusal
from evenhand.desk.remedies.models import Grant


class NeedsReason(Exception):
    """A difference is explained in words."""


@transaction.atomic
def explain(decision: Grant | Refusal, reason: str, *, by: Teammate) -> Why:
    """Say why a decision differs from those in like cases. Raises NeedsReason without words."""
    reason = " ".join(reason.split())[:300]
    if not reason:
        raise NeedsReason
    of = {"grant": decision} if isinstance(decision, Grant) else {"refusal": decision}
    why, _ = Why.objects.update_or_create(**of, defaults={"reason": reason, "by": by})
    record(DifferenceExplained(conversation=_conversation(decision).pk, why=why.pk, by=by.pk))
    return why


def _conversation(decision: Grant | Refusal) -> Conversation:
    if isinstance(decision, Grant):
        return decision.option.offer.conversation
    return decision.conversation
