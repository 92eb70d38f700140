"""A customer writes outside of what a limit allows: kept always, answered at most once a day."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox import queries as inbox_queries
from evenhand.desk.inbox.models import Listing, Message, MessageKind, Reply
from evenhand.desk.journal.actions import record
from evenhand.desk.limits import queries
from evenhand.desk.limits.actions.fetching import is_danger
from evenhand.desk.limits.actions.showing import show
from evenhand.desk.limits.allowing import Came, is_outside, stays_open_for
from evenhand.desk.limits.events import WroteOutside
from evenhand.desk.limits.models import Limit, Outside
from evenhand.desk.people.models import Teammate

A_DAY = timedelta(days=1)


@transaction.atomic(savepoint=False)
def take_in(message: Message) -> Outside | None:
    """See whether a message lies outside of the limit in force; safe to repeat.

    What may be about a refund by law, safety, their data or an appeal reaches the team as ever.
    """
    customer = message.conversation.customer
    limit = queries.in_force(customer) if queries.is_any_about(customer.pk) else None
    if limit is None:
        return None
    show(customer)
    known = Outside.objects.filter(message=message).first()
    if known is not None or not _is_held(limit, message):
        return known
    reply = _answer(limit, message)
    event = WroteOutside(
        conversation=message.conversation_id,
        limit=limit.pk,
        message=message.pk,
        answered=reply is not None,
    )
    record(event)
    return Outside.objects.create(message=message, limit=limit, reply=reply)


def _is_held(limit: Limit, message: Message) -> bool:
    """Whether a message lies outside, and is about nothing that stays open."""
    came = Came(
        text=message.text,
        channel=message.conversation.channel,
        at=message.at,
        lately=queries.lately(message, limit.days or 1),
    )
    if message.kind != MessageKind.MESSAGE or not is_outside(limit, came, limit.by.zone):
        return False
    reading = getattr(message, "reading", None)
    is_safe = reading is None or not is_danger(reading)
    return is_safe and not stays_open_for(message.text)


def _answer(limit: Limit, message: Message) -> Reply | None:
    """The answer that the limit's author approved, when none was given today and nothing waits.

    Where somebody has begun to write, or an earlier message waits, a person answers.
    """
    by = _writer(limit)
    if not limit.answer or by is None or _somebody_is_at_it(message, by):
        return None
    if queries.answered_since(limit, timezone.now() - A_DAY):
        inbox.let_rest(message)
        return None
    where = inbox.Where(message.address)
    newest = inbox_queries.newest_message(message.conversation)
    seen = newest.pk if newest else message.pk
    return inbox.send(message.conversation, limit.answer, by=by, where=where, seen=seen)


def _writer(limit: Limit) -> Teammate | None:
    """The author; when they have left, the colleague who agreed."""
    return next((one for one in (limit.by, limit.opinion.by) if one.is_active), None)


def _somebody_is_at_it(message: Message, by: Teammate) -> bool:
    waits = Listing.objects.filter(
        conversation=message.conversation, waiting_since__lt=message.at
    ).exists()
    begun = inbox_queries.drafts_of(message.conversation, by).values()
    files = inbox_queries.files_of([], [], begun)
    return waits or bool(files) or any(draft.text.strip() for draft in begun)
