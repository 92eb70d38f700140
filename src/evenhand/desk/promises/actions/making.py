"""A sentence in a sent reply becomes a promise."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from evenhand.coach import promises_in
from evenhand.coach.spoken import Promise as SpokenPromise
from evenhand.desk.base.working import hours_at
from evenhand.desk.inbox.models import Conversation, Reply
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import queries
from evenhand.desk.promises.actions.amending import forget_amendments
from evenhand.desk.promises.actions.showing import show_next
from evenhand.desk.promises.events import PromiseMade
from evenhand.desk.promises.models import Amendment, Promise, deadline_of


@transaction.atomic(savepoint=False)
def note_promises_of(reply: Reply) -> list[Promise]:
    """Write down what a sent reply promises; safe to repeat. Vague promises are kept undated."""
    if reply.promises.exists():
        return list(reply.promises.all())
    zone = reply.by.zone
    said_at = reply.at.astimezone(zone)
    amendments = queries.amendments(reply.conversation, reply.by)
    made = [
        _from_words(reply, spoken, amendments.get(spoken.words))
        for spoken in promises_in(reply.text, said_at, zone, hours_at(said_at))
    ]
    if amendments:
        forget_amendments(reply.conversation, by=reply.by)
    promises = [promise for promise in made if promise is not None]
    if promises:
        show_next(reply.conversation)
    return promises


def _from_words(reply: Reply, spoken: SpokenPromise, amendment: Amendment | None) -> Promise | None:
    if amendment is not None and amendment.dropped:
        return None
    due, due_date = spoken.due, spoken.due_date
    if amendment is not None and amendment.due:
        due, due_date = amendment.due, None
    condition = spoken.condition
    promise = Promise.objects.create(
        conversation=reply.conversation,
        reply=reply,
        owner=reply.by,
        words=spoken.words,
        what=(amendment.what if amendment and amendment.what else spoken.what)[:200],
        due=due,
        due_date=due_date,
        deadline=deadline_of(due, due_date, reply.by.time_zone),
        zone=reply.by.time_zone,
        condition=condition.what[:200] if condition else "",
        condition_due=condition.due if condition else None,
        condition_date=condition.due_date if condition else None,
    )
    record(PromiseMade(conversation=reply.conversation_id, promise=promise.pk, by=reply.by_id))
    return promise


@transaction.atomic
def make(
    conversation: Conversation,
    *,
    what: str,
    due: datetime | None,
    owner: Teammate,
    by: Teammate,
    due_date: date | None = None,
) -> Promise:
    """Write down a promise that was made elsewhere, as on the telephone.

    `due` is an aware moment, `due_date` a day in the zone of `by` when no hour was named.
    """
    promise = Promise.objects.create(
        conversation=conversation,
        owner=owner,
        words=what,
        what=what[:200],
        due=due,
        due_date=due_date,
        deadline=deadline_of(due, due_date, by.time_zone),
        zone=by.time_zone,
    )
    record(PromiseMade(conversation=conversation.pk, promise=promise.pk, by=by.pk))
    show_next(conversation)
    return promise
