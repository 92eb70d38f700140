"""Telling the customer that their praise was passed on."""

from __future__ import annotations

from django.db import transaction

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox import queries as drafts
from evenhand.desk.inbox.models import Conversation, Draft, Mode, Reply
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.praise import queries
from evenhand.desk.praise.events import PraiseTold
from evenhand.desk.praise.models import PassedOn, Told
from evenhand.desk.praise.wording import line_for, tells
from evenhand.desk.promises import actions as promises
from evenhand.desk.promises import queries as ledger


def put_in_draft(conversation: Conversation, *, by: Teammate) -> Draft | None:
    """Put one line below the teammate's reply: to whom the customer's words were passed on.

    Whom the customer was told of, or whom the draft names already, is left out; None when that is
    everybody.
    """
    begun = drafts.draft_of(conversation, by, Mode.REPLY)
    text = begun.text if begun else ""
    left = [one.to for one in queries.untold_in(conversation) if not tells(text, one.to)]
    return inbox.add_to_draft(conversation, line_for(left), by=by) if left else None


@transaction.atomic(savepoint=False)
def note_told(reply: Reply) -> None:
    """Write down what a sent reply tells of; safe to repeat."""
    for passed_on in queries.untold_in(reply.conversation):
        note_if_told(passed_on, reply)


def note_if_told(passed_on: PassedOn, reply: Reply) -> None:
    """Write down that a reply tells of this one, if it does; the first that does counts."""
    if passed_on.is_to_oneself or not tells(reply.text, passed_on.to):
        return
    _, is_new = Told.objects.get_or_create(
        passed_on=passed_on, defaults={"reply": reply, "at": reply.at}
    )
    if is_new:
        keep_what_was_promised(passed_on, by=reply.by)
        record(
            PraiseTold(
                conversation=reply.conversation_id,
                passed_on=passed_on.pk,
                reply=reply.pk,
                by=reply.by_id,
            )
        )


def keep_what_was_promised(passed_on: PassedOn, *, by: Teammate) -> None:
    """ "I'll tell Mirela today" is kept once it was passed on to Mirela; safe to repeat."""
    standing = ledger.of_conversation(passed_on.praise.conversation).filter(ending=None)
    for promise in standing:
        if tells(promise.words, passed_on.to):
            promises.keep(promise, by=by)
