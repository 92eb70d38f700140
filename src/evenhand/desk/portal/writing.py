"""From what a customer sends on their page to a message of the conversation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.utils.translation import gettext as _

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.actions import Incoming, IncomingFile
from evenhand.desk.inbox.models import Message
from evenhand.desk.passes.models import Pass
from evenhand.desk.portal import forms, pacing
from evenhand.desk.portal.forms import Refused, Used
from evenhand.mail import Part, filenames, safe_type


@dataclass(frozen=True)
class Sent:
    """What came with a form: its signed value, words and files."""

    form: Used
    words: str
    files: tuple[UploadedFile[Any], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said and nothing added."""
        return not self.words and not self.files


def received(held: Pass, request: HttpRequest, purpose: str) -> Sent:
    """A form of that purpose, counted and looked at. Raises Refused."""
    pacing.count("words", held.pk)
    files = forms.files_in(request.FILES.getlist("files"))
    pacing.count("files", held.pk, len(files))
    words = forms.words_in(request.POST)
    return Sent(forms.used(held, purpose, request.POST.get("form", "")), words, tuple(files))


def write(held: Pass, request: HttpRequest) -> Message:
    """Keep what the holder wrote and added. Raises Refused; the same form twice is one message."""
    sent = received(held, request, "reply")
    if sent.is_empty:
        raise Refused(_("Write a line, or add a file."))
    return say(held, sent.form, sent.words, sent.files)


def say(held: Pass, form: Used, words: str, files: Iterable[UploadedFile[Any]] = ()) -> Message:
    """Keep words and files of the holder as a message of the conversation.

    The same of the same form is kept once; other words of it, as after going back, once more.
    """
    kept = tuple(_file(one) for one in files)
    said = [held.pk, form.number, words, *(f"{one.name} {len(one.content)}" for one in kept)]
    incoming = Incoming(
        key=sha256("\n".join(map(str, ("page", *said))).encode()).hexdigest(),
        address=held.address,
        text=words,
        files=kept,
    )
    return inbox.receive(incoming, into=held.conversation, channel=held.conversation.channel)


def _file(sent: UploadedFile[Any]) -> IncomingFile:
    """A file as mail would bring it: its name made safe, its type told by what is in it."""
    claimed = (sent.content_type or "").lower()
    name = filenames.safe(sent.name or "", claimed)
    content = sent.read()
    kind = safe_type(Part(name, claimed, len(content), content))
    return IncomingFile(name=name, content_type=kind, content=content)
