"""Words go into a draft; the reply that carries them makes them count."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Reply
from evenhand.desk.journal.actions import record
from evenhand.desk.limits import queries
from evenhand.desk.limits.actions import refusing
from evenhand.desk.limits.actions.deciding import is_over, locked
from evenhand.desk.limits.actions.showing import show
from evenhand.desk.limits.events import LimitTold
from evenhand.desk.limits.models import Appeal, Limit, Of, Telling
from evenhand.desk.limits.telling import stands_in
from evenhand.desk.people.models import Teammate


@dataclass(frozen=True)
class Words:
    """What goes into the draft, and the sentence of it that must reach the customer."""

    wording: str
    sentence: str


@transaction.atomic
def put_step_into_draft(limit: Limit, *, by: Teammate) -> Telling:
    """Put a step's wording below what `by` has begun to reply.

    Raises NeedsSecond while nobody else has agreed, Over when it was told, declined or has ended.
    """
    limit = locked(limit)
    if limit.rung.restricts and not hasattr(limit, "opinion"):
        raise refusing.NeedsSecond
    was_declined = hasattr(limit, "opinion") and not limit.opinion.agrees
    was_told = limit.tellings.filter(of=Of.STEP, reply__isnull=False).exists()
    if was_declined or was_told or is_over(limit, timezone.now()):
        raise refusing.Over
    return _put(limit, Of.STEP, Words(limit.wording, limit.sentence), by=by)


@transaction.atomic
def put_end_into_draft(limit: Limit, words: Words, *, by: Teammate) -> Telling:
    """Put the words into the draft that say that a limit was lifted, or is over."""
    limit = locked(limit)
    of = Of.LIFTING if hasattr(limit, "lifting") else Of.EXPIRY
    if of == Of.EXPIRY and limit.until > timezone.now():
        raise refusing.NotPossible
    return _put(limit, of, words, by=by)


@transaction.atomic
def put_ruling_into_draft(appeal: Appeal, words: Words, *, by: Teammate) -> Telling:
    """Put the answer to an appeal into the draft. Raises NotPossible before there is one."""
    if not hasattr(appeal, "ruling"):
        raise refusing.NotPossible
    return _put(locked(appeal.limit), Of.RULING, words, by=by, appeal=appeal)


def _put(
    limit: Limit, of: Of, words: Words, *, by: Teammate, appeal: Appeal | None = None
) -> Telling:
    telling, _ = Telling.objects.update_or_create(
        limit=limit,
        of=of,
        appeal=appeal,
        defaults={"by": by, "sentence": words.sentence, "at": timezone.now()},
    )
    inbox.add_to_draft(limit.conversation, words.wording, by=by)
    return telling


@transaction.atomic(savepoint=False)
def note_told(reply: Reply) -> list[Telling]:
    """A reply was sent: what its writer had put into the draft and still stands in it was told.

    Safe to repeat.
    """
    if not queries.is_any_in(reply.conversation_id):
        return []
    waiting = Telling.objects.filter(
        limit__conversation=reply.conversation, by=reply.by, reply=None
    ).select_related("limit__conversation__customer", "limit__opinion")
    return [telling for telling in waiting if _tell(telling, reply)]


def _tell(telling: Telling, reply: Reply) -> bool:
    limit, is_step = telling.limit, telling.of == Of.STEP
    sentences = limit.must_be_told if is_step else (telling.sentence,)
    if not stands_in(sentences, reply.text) or (is_step and is_over(limit, reply.at)):
        return False
    telling.reply = reply
    telling.save(update_fields=["reply"])
    if is_step:
        event = LimitTold(
            conversation=limit.conversation_id, limit=limit.pk, step=limit.step, by=reply.by_id
        )
        record(event)
        show(limit.conversation.customer)
    return True
