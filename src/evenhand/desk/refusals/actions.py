"""The verbs of refusals: the only code that writes their rows."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Conversation, Reply
from evenhand.desk.journal.actions import record
from evenhand.desk.people import queries as people
from evenhand.desk.people.models import Role, Teammate
from evenhand.desk.policies import links
from evenhand.desk.policies.models import Version
from evenhand.desk.refusals import queries, wording
from evenhand.desk.refusals.events import MatterReopened, RefusalRepeated, RefusalTold
from evenhand.desk.refusals.models import NewFact, Refusal, Repeat
from evenhand.desk.refusals.wording import No


class NeedsReason(Exception):
    """A no has a decision and a reason; what opens it again has a fact and a reason."""


@transaction.atomic
def refuse(conversation: Conversation, version: Version, no: No, *, by: Teammate) -> Refusal:
    """Put a no into the teammate's draft, to be read, checked and sent by them.

    It takes the place of one that the same teammate has not sent yet. Raises NeedsReason.
    """
    if not no.decision.strip() or not no.reason.strip():
        raise NeedsReason
    words = wording.whole(no, links.citation_of(version))
    queries.in_draft(conversation, by).delete()
    refusal = Refusal.objects.create(
        conversation=conversation,
        version=version,
        decision=no.decision.strip(),
        rule=no.rule.strip(),
        reason=no.reason.strip(),
        possible=list(no.possible),
        next_step=no.next_step.strip(),
        statutory=no.statutory.strip(),
        words=words,
        by=by,
    )
    inbox.add_to_draft(conversation, words, by=by)
    return refusal


@transaction.atomic
def answer_again(refusal: Refusal, *, by: Teammate) -> Repeat:
    """Put the same answer into the teammate's draft, shorter each time, with no new reason."""
    told = refusal.repeats.exclude(reply=None).count()
    nth = told + wording.SECOND
    words = again(refusal, nth=nth, by=by)
    queries.again_in_draft(refusal.conversation, by).delete()
    repeat = Repeat.objects.create(refusal=refusal, nth=nth, words=words, by=by)
    inbox.add_to_draft(refusal.conversation, words, by=by)
    return repeat


def again(refusal: Refusal, *, nth: int, by: Teammate) -> str:
    """The words of the same answer for the `nth` time."""
    others = [one for one in people.leads() if one not in {by, refusal.by}]
    other = min(others, key=lambda one: one.role != Role.LEAD, default=None)
    return wording.shorter(
        no_of(refusal),
        links.citation_of(refusal.version),
        nth=nth,
        day=date_format(timezone.localtime(refusal.said_at, by.zone), "j F"),
        other=str(other) if other else "",
    )


def no_of(refusal: Refusal) -> No:
    """What a refusal was built from."""
    return No(
        decision=refusal.decision,
        rule=refusal.rule,
        reason=refusal.reason,
        possible=tuple(refusal.possible),
        next_step=refusal.next_step,
        statutory=refusal.statutory,
    )


@transaction.atomic
def open_again(refusal: Refusal, *, fact: str, reason: str, by: Teammate) -> NewFact:
    """There is a new fact: the no stands no longer, and why. Raises NeedsReason without both."""
    if not fact.strip() or not reason.strip():
        raise NeedsReason
    opened, is_new = NewFact.objects.get_or_create(
        refusal=refusal, defaults={"fact": fact.strip(), "reason": reason.strip(), "by": by}
    )
    if is_new:
        where = refusal.conversation_id
        record(MatterReopened(conversation=where, refusal=refusal.pk, by=by.pk))
    return opened


@transaction.atomic(savepoint=False)
def note_told(reply: Reply) -> None:
    """A reply was sent: what its writer had put into the draft is told, if it still stands in it.

    What was taken out again was never said, and goes. Safe to repeat.
    """
    where, by = reply.conversation_id, reply.by_id
    if not queries.is_any_in(where):
        return
    for refusal in queries.in_draft(reply.conversation, reply.by).select_related(
        "version__clause__policy"
    ):
        if not _stands_in(refusal, reply.text):
            refusal.delete()
            continue
        refusal.reply = reply
        refusal.save(update_fields=["reply"])
        record(RefusalTold(conversation=where, refusal=refusal.pk, by=by))
    for repeat in queries.again_in_draft(reply.conversation, reply.by):
        if not wording.holds(reply.text, repeat.words.partition("\n")[0]):
            repeat.delete()
            continue
        repeat.reply = reply
        repeat.save(update_fields=["reply"])
        told = RefusalRepeated(conversation=where, refusal=repeat.refusal_id, nth=repeat.nth, by=by)
        record(told)


def _stands_in(refusal: Refusal, text: str) -> bool:
    """Whether the decision's own words, or the link to its clause, are still in the reply."""
    link = links.address_of(refusal.version.clause)
    return wording.holds(text, refusal.decision) or link in text
