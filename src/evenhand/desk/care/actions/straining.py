"""Noting what was hard, and what was done right although it did not work out."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from evenhand.desk.care import queries
from evenhand.desk.care.actions.checking import owe_check_in
from evenhand.desk.care.actions.nudging import nudge
from evenhand.desk.care.conduct import outcome_to_tell
from evenhand.desk.care.hardness import why_hard
from evenhand.desk.care.models import DoneRight, Strain
from evenhand.desk.coaching import queries as coaching
from evenhand.desk.coaching.threads import understood
from evenhand.desk.inbox.models import Conversation, Reply

KEPT_FOR = timedelta(weeks=8)


@transaction.atomic(savepoint=False)
def note_strain(reply: Reply) -> Strain | None:
    """Note that a reply answered something hard, offer its writer a breather, owe them a word.

    Safe to repeat. None when the message was not hard to bear, or was answered by them before.
    """
    answered = reply.in_reply_to_id
    why = why_hard(understood(coaching.reading_of(answered))) if answered else None
    if answered is None or why is None:
        return None
    strain, is_new = Strain.objects.get_or_create(
        message_id=answered,
        teammate=reply.by,
        defaults={
            "reply": reply,
            "conversation": reply.conversation,
            "why": why,
            "at": reply.at,
        },
    )
    if not is_new:
        return None
    nudge(reply.by, strain=strain)
    owe_check_in(strain)
    return strain


@transaction.atomic
def note_done_right(conversation: Conversation) -> None:
    """A conversation was closed: tell who did it right that it did not work out for other reasons.

    Safe to repeat. Each teammate with a hard contact here is told by themselves.
    """
    for strain in queries.last_strains(conversation):
        conduct = queries.conduct_of(strain)
        outcome = outcome_to_tell(conduct)
        if outcome is not None:
            told, is_new = DoneRight.objects.get_or_create(
                strain=strain,
                defaults={
                    "outcome": outcome,
                    "kept": conduct.kept,
                    "refused": conduct.refusals > 0,
                },
            )
            if is_new:
                nudge(strain.teammate, done_right=told)


def forget_done_right(conversation: Conversation) -> None:
    """It was opened again: how it ends is still to be seen."""
    DoneRight.objects.filter(strain__conversation=conversation).delete()


def forget_old(now: datetime) -> None:
    """Forget hard contacts of more than eight weeks before `now` (aware), with what hung on them.

    Sharing looks at two weeks. What is not kept can be counted by nobody.
    """
    Strain.objects.filter(at__lt=now - KEPT_FOR).delete()
