"""Drafts, replies, notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from evenhand.desk.customers.models import Address
from evenhand.desk.inbox.actions.states import assign, close, reopen
from evenhand.desk.inbox.events import NoteWritten, ReplySent, ReplyWithdrawn
from evenhand.desk.inbox.models import (
    Attachment,
    Conversation,
    Draft,
    Listing,
    Message,
    Mode,
    Note,
    Reply,
)
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate


class Unseen(Exception):
    """A message came that the writer has not seen; the reply is held and the draft kept."""


class NothingToSend(Exception):
    """The reply or note has no words and no file."""


class TooLate(Exception):
    """The reply is on its way and cannot be taken back."""


@dataclass(frozen=True)
class Where:
    """To whom a reply goes: the address and further copies."""

    to: Address
    copies: Sequence[str] = ()


def keep_draft(
    conversation: Conversation, mode: str, text: str, *, by: Teammate, copies: str = ""
) -> Draft:
    """Keep what a teammate is writing, and to whom copies go, as typed.

    Empty drafts are kept too: files may hang on them.
    """
    draft, _ = Draft.objects.update_or_create(
        conversation=conversation,
        by=by,
        mode=mode,
        defaults={"text": text, "copies": copies, "at": timezone.now()},
    )
    return draft


@transaction.atomic
def add_to_draft(conversation: Conversation, text: str, *, by: Teammate) -> Draft:
    """Put words below what the teammate has begun to reply; words that stand there stay once."""
    begun = Draft.objects.filter(conversation=conversation, by=by, mode=Mode.REPLY).first()
    before, copies = (begun.text.rstrip(), begun.copies) if begun else ("", "")
    if text.strip() in before:
        text = ""
    together = "\n\n".join(part for part in (before, text.strip()) if part)
    return keep_draft(conversation, Mode.REPLY, together, by=by, copies=copies)


@transaction.atomic
def send(
    conversation: Conversation,
    text: str,
    *,
    by: Teammate,
    where: Where,
    seen: int,
    and_close: bool = False,
) -> Reply:
    """Send a reply; it leaves once the time to undo is over.

    `seen` is the id of the newest message on the writer's screen, 0 when there was none.
    Raises Unseen when a newer one has come, NothingToSend when there is nothing to send.
    """
    messages = Message.objects.filter(conversation=conversation)
    newest = messages.order_by("-pk").values_list("pk", flat=True).first()
    if newest is not None and newest > seen:
        raise Unseen
    draft = Draft.objects.filter(conversation=conversation, by=by, mode=Mode.REPLY).first()
    if not text.strip() and not (draft and draft.attachments.exists()):
        raise NothingToSend
    now = timezone.now()
    reply = Reply.objects.create(
        conversation=conversation,
        by=by,
        to=where.to,
        copies=list(where.copies),
        text=text,
        in_reply_to_id=newest,
        at=now,
        deliver_at=now + timedelta(seconds=settings.UNDO_SECONDS),
    )
    if draft is not None:
        draft.attachments.update(reply=reply, draft=None)
        draft.delete()
    _after_sending(conversation, reply, by)
    if and_close:
        close(conversation, by=by)
    return reply


def _after_sending(conversation: Conversation, reply: Reply, by: Teammate) -> None:
    Listing.objects.filter(conversation=conversation).update(waiting_since=None, latest_at=reply.at)
    if not hasattr(conversation, "assignment"):
        assign(conversation, to=by, by=by)
    record(ReplySent(conversation=conversation.pk, reply=reply.pk, by=by.pk))


@transaction.atomic
def withdraw(reply: Reply, *, by: Teammate) -> Draft:
    """Take a reply back: its text, copies and files are a draft again.

    Raises TooLate once a channel has it in hand. A draft begun meanwhile is kept below it.
    """
    reply = Reply.objects.select_for_update().get(pk=reply.pk)
    if hasattr(reply, "delivery_try") or hasattr(reply, "delivery"):
        raise TooLate
    conversation = reply.conversation
    begun = Draft.objects.filter(conversation=conversation, by=by, mode=Mode.REPLY).first()
    text = "\n\n".join(part for part in (reply.text, begun.text if begun else "") if part)
    copies = ", ".join(filter(None, [*reply.copies, begun.copies if begun else ""]))
    draft = keep_draft(conversation, Mode.REPLY, text, by=by, copies=copies)
    Attachment.objects.filter(reply=reply).update(reply=None, draft=draft)
    record(ReplyWithdrawn(conversation=conversation.pk, reply=reply.pk, by=by.pk))
    waited = reply.in_reply_to
    reply.delete()
    Listing.objects.filter(conversation=conversation, waiting_since=None).update(
        waiting_since=waited.at if waited else None
    )
    if hasattr(conversation, "closure"):
        reopen(conversation, by=by)
    return draft


@transaction.atomic
def write_note(conversation: Conversation, text: str, *, by: Teammate) -> Note:
    """Write a note; only the team sees it. Raises NothingToSend when it is empty."""
    if not text.strip():
        raise NothingToSend
    note = Note.objects.create(conversation=conversation, by=by, text=text)
    Draft.objects.filter(conversation=conversation, by=by, mode=Mode.NOTE).delete()
    record(NoteWritten(conversation=conversation.pk, note=note.pk, by=by.pk))
    return note
