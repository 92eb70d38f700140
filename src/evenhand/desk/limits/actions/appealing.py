"""Appeals, answered by somebody who took no part."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from evenhand.desk.journal.actions import record
from evenhand.desk.limits.actions import refusing
from evenhand.desk.limits.actions.deciding import is_over, lift, locked
from evenhand.desk.limits.events import AppealAnswered, LimitAppealed
from evenhand.desk.limits.models import Appeal, Limit, Ruling
from evenhand.desk.people.models import Teammate


@transaction.atomic
def appeal(limit: Limit, text: str, *, by: Teammate | None = None) -> Appeal:
    """The customer asks for a limit to be looked at again, from their page or by mail.

    `by` is the teammate who wrote it down, None for the customer themselves. While an appeal
    waits, what they add is kept below it. Raises NeedsReason for an empty text, Over for a step
    that has ended.
    """
    limit = locked(limit)
    if not text.strip():
        raise refusing.NeedsReason
    waiting = Appeal.objects.filter(limit=limit, ruling=None).first()
    if waiting is not None:
        return _added(waiting, text)
    if not limit.rung.restricts or is_over(limit, timezone.now()):
        raise refusing.Over
    made = Appeal.objects.create(limit=limit, by=by, text=text.strip())
    event = LimitAppealed(
        conversation=limit.conversation_id,
        limit=limit.pk,
        appeal=made.pk,
        by=by.pk if by else None,
    )
    record(event)
    return made


def _added(waiting: Appeal, text: str) -> Appeal:
    if text.strip() not in waiting.text:
        waiting.text = f"{waiting.text}\n\n{text.strip()}"
        waiting.save(update_fields=["text"])
    return waiting


def took_part(limit: Limit, teammate: Teammate) -> bool:
    """Whether a teammate decided on a limit, or agreed with it."""
    opinion = getattr(limit, "opinion", None)
    return teammate.pk in {limit.by_id, opinion.by_id if opinion else None}


@transaction.atomic
def answer_appeal(made: Appeal, *, stands: bool, reason: str, by: Teammate) -> Ruling:
    """Answer an appeal: the limit stands, or is lifted at once, with the reason.

    Raises NotYours for whoever took part in the limit, NeedsReason without a reason, Over when it
    was answered already.
    """
    limit = locked(made.limit)
    if took_part(limit, by) or not by.is_active:
        raise refusing.NotYours
    if not reason.strip():
        raise refusing.NeedsReason
    if Ruling.objects.filter(appeal=made).exists():
        raise refusing.Over
    ruling = Ruling.objects.create(appeal=made, by=by, stands=stands, reason=reason.strip()[:500])
    event = AppealAnswered(
        conversation=limit.conversation_id,
        limit=limit.pk,
        appeal=made.pk,
        stands=stands,
        by=by.pk,
    )
    record(event)
    if not stands and not is_over(limit, timezone.now()):
        lift(limit, reason=reason, by=by)
    return ruling
