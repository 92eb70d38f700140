"""Reading messages, and keeping what became of what the coach said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from django.db import transaction

from evenhand.coach import read
from evenhand.coach.spoken import Finding as Found
from evenhand.coach.spoken import Reading as Understood
from evenhand.coach.spoken import Thread
from evenhand.desk.coaching import queries
from evenhand.desk.coaching.advising import Scene, findings_in
from evenhand.desk.coaching.events import FindingDismissed, MessageRead, ReadingCorrected
from evenhand.desk.coaching.hearing import trained
from evenhand.desk.coaching.models import Correction, Finding, Outcome, Reading
from evenhand.desk.coaching.threads import (
    facts_about,
    facts_to_answer,
    thread_up_to,
    understood,
)
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Conversation, Message, MessageKind, Reply
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import queries as promises

THANKS = "thanks-only"


@transaction.atomic(savepoint=False)
def read_message(message: Message) -> Reading | None:
    """Read a message, show its situation in the lists, and reopen what it reopens.

    Safe to repeat. None for what is not written by a person, such as an automatic reply.
    """
    known = Reading.objects.filter(message=message).first()
    if known is not None or message.kind != MessageKind.MESSAGE:
        return known
    value = read(thread_up_to(message), facts_about(message.conversation.customer), trained())
    reading = Reading.objects.create(
        message=message,
        situation=value.situation,
        confidence=value.confidence,
        detail=_kept(value),
    )
    record(
        MessageRead(
            conversation=message.conversation_id,
            message=message.pk,
            situation=value.situation,
        )
    )
    _show(message, value)
    return reading


def _kept(value: Understood) -> dict[str, Any]:
    facts = [{**asdict(f), "at": f.at.isoformat() if f.at else None} for f in value.facts]
    return {**asdict(value), "feelings": dict(value.feelings), "facts": facts}


def _show(message: Message, value: Understood) -> None:
    """Thanks alone reopens nothing and leaves the situation shown as it was."""
    if THANKS in value.flags:
        inbox.let_rest(message)
    else:
        inbox.show_situation(message.conversation_id, value.situation, value.flags)
        inbox.reopen(message.conversation, by=None)


@transaction.atomic
def correct(reading: Reading, situation: str, *, by: Teammate) -> Correction:
    """A teammate reads it otherwise; the lists show their word."""
    correction, _ = Correction.objects.update_or_create(
        reading=reading, defaults={"situation": situation, "by": by}
    )
    message = reading.message
    inbox.show_situation(message.conversation_id, situation, reading.understood.flags)
    record(
        ReadingCorrected(
            conversation=message.conversation_id,
            message=message.pk,
            situation=situation,
            by=by.pk,
        )
    )
    return correction


def note_findings(conversation: Conversation, findings: Iterable[Found], *, by: Teammate) -> None:
    """Remember what was shown under a draft, so that it can be counted as heeded later."""
    rows = queries.pending_findings(conversation, by)
    known = set(rows.values_list("rule", "words"))
    fresh = {(found.rule, found.words or "") for found in findings} - known
    Finding.objects.bulk_create(
        Finding(conversation=conversation, by=by, rule=rule, words=words)
        for rule, words in sorted(fresh)
    )


@transaction.atomic
def dismiss(
    conversation: Conversation, rule: str, words: str, *, by: Teammate, reason: str = ""
) -> Finding:
    """The teammate says: not here, and may say why."""
    finding, _ = Finding.objects.update_or_create(
        conversation=conversation,
        by=by,
        reply=None,
        rule=rule,
        words=words,
        defaults={"outcome": Outcome.DISMISSED, "reason": reason[:300]},
    )
    record(FindingDismissed(conversation=conversation.pk, finding=finding.pk, rule=rule, by=by.pk))
    return finding


@transaction.atomic(savepoint=False)
def settle_findings(reply: Reply) -> None:
    """A reply was sent: what was shown and is gone from it was heeded, the rest was sent."""
    pending = list(queries.pending_findings(reply.conversation, reply.by))
    left = _left_in(reply) if pending else set()
    for finding in pending:
        if finding.outcome == Outcome.SHOWN:
            still_there = (finding.rule, finding.words) in left
            finding.outcome = Outcome.SENT if still_there else Outcome.HEEDED
        finding.reply = reply
        finding.save(update_fields=["outcome", "reply"])


def _left_in(reply: Reply) -> set[tuple[str, str]]:
    """Rule and words of what is found in a reply as it was sent, and in what it answers."""
    at = reply.at.astimezone(reply.by.zone)
    before = promises.around(reply.conversation).exclude(reply=reply)
    facts = facts_to_answer(facts_about(reply.conversation.customer), before, at)
    answered = reply.in_reply_to
    thread = thread_up_to(answered) if answered else Thread(())
    reading = queries.reading_of(answered) if answered else None
    found = findings_in(Scene(thread, understood(reading), facts), reply.text, at)
    return {(one.rule, one.words or "") for one in found}
