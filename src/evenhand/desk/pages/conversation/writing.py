"""From what was typed to a draft, a reply or a note; what stands in the way is one sentence."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from evenhand.desk.coaching import actions as coaching
from evenhand.desk.inbox import actions, queries
from evenhand.desk.inbox.models import Conversation, Draft, Mode, Note, Reply
from evenhand.desk.pages.conversation.forms import (
    DraftForm,
    NoteForm,
    ReplyForm,
    Words,
    first_error,
)
from evenhand.desk.pages.conversation.material import Material
from evenhand.desk.pages.holds import why_held
from evenhand.desk.people.models import Teammate

MOST_IN_A_REPLY = 100_000  # characters


class Refused(Exception):
    """What was asked cannot be done; the message is one clear sentence that says what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def keep(conversation: Conversation, form: DraftForm, *, by: Teammate) -> Draft | None:
    """Keep what is being written. None for words that left as a reply a moment ago.

    A page may still send its last keystrokes after the reply was sent; kept, they would stand
    there as a draft of what has been said already.
    """
    form.is_valid()
    mode, text = form.cleaned_data.get("mode", Mode.REPLY), form.cleaned_data.get("text", "")
    copies = form.cleaned_data.get("copies", "")
    if mode == Mode.REPLY and text.strip() and _left_just_now(conversation, text, by):
        return None
    return actions.keep_draft(conversation, mode, text, by=by, copies=copies)


def hear(conversation: Conversation, *, by: Teammate) -> Material:
    """What the page is made of now, once the coach's findings in the kept draft are noted."""
    material = Material(conversation, by)
    coaching.note_findings(conversation, material.advice.findings, by=by)
    return material


def _left_just_now(conversation: Conversation, text: str, by: Teammate) -> bool:
    newest = queries.replies_of(conversation).filter(by=by).first()
    return newest is not None and newest.text == text


def send(conversation: Conversation, form: ReplyForm, *, by: Teammate) -> Reply:
    """Send a reply. Raises Refused, and then the words are kept as a draft."""
    is_valid = form.is_valid()
    text, mode = form.cleaned_data.get("text", ""), form.cleaned_data.get("mode") or Mode.REPLY
    copies = Words(strip=False).to_python(form.data.get("copies"))
    actions.keep_draft(conversation, mode, text, by=by, copies=copies)
    if mode == Mode.NOTE:
        raise Refused(_("This was written as a note, so it was not sent. It is kept under Note."))
    if not is_valid:
        raise Refused(first_error(form))
    if len(text) > MOST_IN_A_REPLY:
        raise Refused(_("The reply is too long for a letter. Attach the long part as a file."))
    held = why_held(conversation, text, by)
    if held:
        raise Refused(held)
    newest = queries.newest_message(conversation)
    if newest is None:
        raise Refused(_("There is no address to answer. Write a note, or write to them anew."))
    said = form.cleaned_data
    try:
        return actions.send(
            conversation,
            text,
            by=by,
            where=actions.Where(newest.address, said["copies"]),
            seen=said["seen"],
            and_close=said["and_close"],
        )
    except actions.Unseen:
        raise Refused(_unseen(conversation)) from None
    except actions.NothingToSend:
        raise Refused(_("The reply is empty. Write a word, or attach a file.")) from None


def _unseen(conversation: Conversation) -> str:
    name = conversation.customer.first_name or _("The customer")
    said = _("%(name)s wrote again meanwhile. Read the new message, then send; your text is kept.")
    return said % {"name": name}


def note(conversation: Conversation, form: NoteForm, *, by: Teammate) -> Note:
    """Write a note. Raises Refused for an empty one."""
    form.is_valid()
    try:
        return actions.write_note(conversation, form.cleaned_data.get("text", ""), by=by)
    except actions.NothingToSend:
        raise Refused(_("The note is empty. Write a word for the team.")) from None


def attach(conversation: Conversation, files: list[UploadedFile[Any]], *, by: Teammate) -> None:
    """Put files beside the reply that is being written. Raises Refused for one that is too large,
    by itself or with the others, since few mail servers take larger letters. Those before it are
    attached all the same.
    """
    draft = queries.draft_of(conversation, by, Mode.REPLY) or actions.keep_draft(
        conversation, Mode.REPLY, "", by=by
    )
    if not files:
        raise Refused(_("Choose a file first."))
    most = settings.ATTACHMENT_MEGABYTES * 1024 * 1024
    together = sum(file.size for file in queries.files_of([], [], [draft]))
    for file in files:
        named = {"name": file.name, "size": filesizeformat(most)}
        if (file.size or 0) > most:
            raise Refused(_("“%(name)s” is larger than %(size)s. Send a link to it.") % named)
        together += file.size or 0
        if together > most:
            raise Refused(_("With “%(name)s” the files are larger than %(size)s.") % named)
        actions.attach(draft, file, content_type=file.content_type or "")
