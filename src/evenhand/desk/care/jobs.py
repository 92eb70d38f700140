"""What follows from events elsewhere, and from time."""

from __future__ import annotations

from django.utils import timezone

from evenhand.desk.care import actions
from evenhand.desk.inbox.events import (
    ConversationAssigned,
    ConversationClosed,
    ConversationReopened,
    ConversationSnoozed,
    NoteWritten,
    ReplySent,
    ReplyWithdrawn,
)
from evenhand.desk.inbox.following import sent
from evenhand.desk.inbox.models import Conversation, Note
from evenhand.desk.people.events import TeammateLetGo
from evenhand.desk.people.models import Teammate


def note_reply(event: ReplySent) -> None:
    """See whether a reply answered something hard, or is a second voice."""
    for reply in sent(event):
        actions.note_strain(reply)
        actions.note_answer(reply)


def note_note(event: NoteWritten) -> None:
    """See whether a note answers whoever asked for back-up."""
    for note in Note.objects.filter(pk=event.note).select_related("by", "conversation"):
        actions.note_answer(note)


def wait_again(event: ReplyWithdrawn) -> None:
    """A second voice may have been taken back."""
    for conversation in Conversation.objects.filter(pk=event.conversation or 0):
        actions.wait_again(conversation)


def settle_assigned(event: ConversationAssigned) -> None:
    """It has an owner, or none: nothing is held, and a breather after it may begin."""
    for conversation in Conversation.objects.filter(pk=event.conversation or 0):
        actions.drop_held(conversation)
        actions.let_begin(conversation, owner_now=event.to)


def settle_snoozed(event: ConversationSnoozed) -> None:
    """It sleeps: a breather after it may begin."""
    for conversation in Conversation.objects.filter(pk=event.conversation or 0):
        actions.let_begin(conversation)


def settle_closed(event: ConversationClosed) -> None:
    """It is done with."""
    for conversation in Conversation.objects.filter(pk=event.conversation or 0):
        actions.settle_closed(conversation)


def settle_reopened(event: ConversationReopened) -> None:
    """How it ends is still to be seen."""
    for conversation in Conversation.objects.filter(pk=event.conversation or 0):
        actions.forget_done_right(conversation)


def hand_on(event: TeammateLetGo) -> None:
    """What a teammate who is gone owed falls to others."""
    for gone in Teammate.objects.filter(pk=event.teammate):
        actions.hand_on(gone)


def hand_out_held() -> None:
    """Give out what was held for those whose breather is over."""
    actions.hand_out(timezone.now())


def remind_of_check_ins() -> None:
    """Remind leads of the words that they owe."""
    actions.remind_of_check_ins(timezone.now())


def forget_old() -> None:
    """Keep nothing of hard contacts for longer than it is needed."""
    actions.forget_old(timezone.now())
