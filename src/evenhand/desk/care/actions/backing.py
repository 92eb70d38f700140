"""Asking for back-up, answering it, and ending it."""

from __future__ import annotations

from django.db import transaction

from evenhand.desk.care import queries
from evenhand.desk.care.actions.nudging import nudge
from evenhand.desk.care.events import BackUpAnswered, BackUpAsked, BackUpEnded
from evenhand.desk.care.models import Answer, BackUp, Ended
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Conversation, Note, Reply
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate

MOST_ASKED = 500  # characters


class NothingAsked(Exception):
    """Back-up is asked for with a line that says what is wanted."""


class AlreadyAsked(Exception):
    """Back-up was asked for already, and is still open."""


class NobodyToAsk(Exception):
    """One cannot back oneself up, and there is no other lead."""


@transaction.atomic
def ask_back_up(
    conversation: Conversation, *, by: Teammate, to: Teammate | None, asked: str, line: str
) -> BackUp:
    """Bring a colleague in, or any lead with `to=None`; whoever asks stays (or becomes) the owner.

    `asked` says what is wanted of them, `line` what the customer has been told so far. Raises
    NothingAsked, AlreadyAsked, NobodyToAsk.
    """
    if not asked.strip():
        raise NothingAsked
    Conversation.objects.select_for_update().get(pk=conversation.pk)
    if queries.open_back_up(conversation) is not None:
        raise AlreadyAsked
    whom = queries.to_be_asked(by, to)
    if not whom:
        raise NobodyToAsk
    back_up = BackUp.objects.create(
        conversation=conversation, by=by, to=to, asked=asked.strip()[:MOST_ASKED], line=line.strip()
    )
    if not hasattr(conversation, "assignment"):
        inbox.assign(conversation, to=by, by=by)
    inbox.show_backup(conversation.pk, back_up.at)
    for colleague in whom:
        nudge(colleague, back_up=back_up)
    record(
        BackUpAsked(
            conversation=conversation.pk, back_up=back_up.pk, to=to.pk if to else None, by=by.pk
        )
    )
    return back_up


@transaction.atomic(savepoint=False)
def note_answer(said: Reply | Note) -> Answer | None:
    """A reply or note of whoever was asked for back-up is the second voice; safe to repeat.

    None when nobody asked for it, or the writer was not asked.
    """
    if not queries.is_back_up_open(said.conversation_id):
        return None
    back_up = queries.open_back_up(said.conversation)
    if back_up is None or not back_up.is_for(said.by) or said.at < back_up.at:
        return None
    name = "reply" if isinstance(said, Reply) else "note"
    answer, is_new = Answer.objects.get_or_create(
        **{name: said}, defaults={"back_up": back_up, "by": said.by}
    )
    if is_new:
        inbox.show_backup(back_up.conversation_id, None)
        record(
            BackUpAnswered(conversation=back_up.conversation_id, back_up=back_up.pk, by=said.by_id)
        )
    return answer


@transaction.atomic
def end_back_up(back_up: BackUp, *, by: Teammate | None) -> None:
    """It was enough, or is no longer wanted; `by` is None when the matter was closed."""
    _, is_new = Ended.objects.get_or_create(back_up=back_up, defaults={"by": by})
    if is_new:
        inbox.show_backup(back_up.conversation_id, None)
        record(
            BackUpEnded(
                conversation=back_up.conversation_id,
                back_up=back_up.pk,
                by=by.pk if by else None,
            )
        )


@transaction.atomic
def wait_again(conversation: Conversation) -> None:
    """A second voice's reply was taken back: with no other answer, back-up is waited for again."""
    back_up = queries.open_back_up(conversation)
    if back_up is not None and not back_up.answers.exists():
        inbox.show_backup(conversation.pk, back_up.at)
