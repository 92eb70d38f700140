"""Steps of the ladder for tests, as teammates of the cast decide on them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from evenhand.desk.demo.cast import nadia, tomas
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox import queries as inbox_queries
from evenhand.desk.inbox.models import Conversation, Message, Mode, Reply
from evenhand.desk.limits import actions, composing
from evenhand.desk.limits.models import Limit, Step, What
from evenhand.desk.limits.wording import written
from evenhand.desk.people.models import Teammate
from tests.desk.cast import message_from

INSULT = "You are a stupid cow and you have no idea what you are doing."
THREAT = "I know where your shop is, and I will come round and make you sorry."
BY_LETTER = actions.Scope(what=What.CHANNEL, channel="letter")


def insulted(name: str = "Ray Stokes", text: str = INSULT) -> Message:
    """A customer insults somebody."""
    return message_from(name, text, subject="Blanket")


def proposal(message: Message, step: Step, **other: Any) -> actions.Proposal:
    """A step as its author wants it, with words for it; `other` replaces parts of it."""
    now = timezone.now()
    chosen = chosen_for(message, step, now)
    sentence = composing.sentence_of(chosen)
    made = actions.Proposal(
        step=step,
        behaviour=chosen.behaviour,
        said=chosen.said,
        reason="Nobody here has to read that.",
        sentence=sentence,
        wording=composing.wording_of(chosen, sentence),
        stays_open=chosen.stays_open,
        until=chosen.until,
        review_at=chosen.review_at,
        scope=chosen.scope,
        circumstances="We know of nothing; we asked." if step.restricts else "",
        answer=composing.answer_of(chosen, sentence) if step.restricts else "",
    )
    return replace(made, **other)


def chosen_for(message: Message, step: Step, now: datetime) -> composing.Chosen:
    """What the words of a step are made of."""
    return composing.Chosen(
        step=step,
        first_name=message.conversation.customer.first_name,
        behaviour="an insult to a person",
        said=actions.Said(INSULT, message, 0, len(INSULT)),
        said_on=message.at,
        until=now + timedelta(days=30),
        review_at=now + timedelta(days=14),
        zone=ZoneInfo("UTC"),
        scope=BY_LETTER if step == Step.LIMIT else actions.Scope(),
        stays_open=written("stays_open"),
    )


def sent_by(conversation: Conversation, by: Teammate) -> Reply:
    """A teammate sends what stands in their draft."""
    draft = inbox_queries.draft_of(conversation, by, Mode.REPLY)
    newest = inbox_queries.newest_message(conversation)
    assert draft is not None
    assert newest is not None
    where = inbox.Where(newest.address)
    return inbox.send(conversation, draft.text, by=by, where=where, seen=newest.pk)


def taken(
    message: Message, step: Step, *, by: Teammate | None = None, tell: bool = True, **other: Any
) -> Limit:
    """A step that was decided on, agreed with where that is needed, and told."""
    by, second = by or nadia(), tomas()
    conversation = message.conversation
    limit = actions.propose(
        conversation,
        proposal(message, step, **other),
        by=by,
        second=second if step.restricts else None,
    )
    if step.restricts:
        actions.give_opinion(limit, agrees=True, reason="I read it all.", by=second)
    if tell:
        actions.put_step_into_draft(limit, by=by)
        sent_by(conversation, by)
    return Limit.objects.get(pk=limit.pk)


def up_to(message: Message, step: Step, **other: Any) -> Limit:
    """Every step up to that one, told; returns the last."""
    for rung in Step:
        limit = taken(message, rung, **(other if rung == step else {}))
        if rung == step:
            return limit
    raise AssertionError(step)
