"""What customers send from their page, and the signed value that every form brings.

The value says for which pass and for what the form was made, and carries a number used once. It
takes the place of a session: a form made for one pass does nothing at another, a link that a mail
scanner follows does nothing at all, and a form that is sent twice with the same
words is known by its number.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from evenhand.desk.passes.models import Pass

SALT = "evenhand.portal.forms"
DAYS = 14
MOST_WORDS = 20_000  # characters
MOST_FILES = 10


class Refused(Exception):
    """What was sent cannot be taken; the message is one clear sentence that says what to do."""

    def __init__(self, sentence: str, status: int = 422) -> None:
        super().__init__(sentence)
        self.sentence, self.status = sentence, status


@dataclass(frozen=True)
class Used:
    """A form that was sent: its number, used once, and what it is about, as an id or a key."""

    number: str
    about: str


def sealed(held: Pass, purpose: str, about: object = "") -> str:
    """The value for a form of that purpose on the page of a pass."""
    once = secrets.token_urlsafe(12)
    said = {"pass": held.pk, "for": purpose, "about": str(about), "once": once}
    return signing.dumps(said, salt=SALT)


def used(held: Pass, purpose: str, value: str) -> Used:
    """What a form that was sent brings. Raises Refused for one that is not of this page."""
    try:
        said = signing.loads(value, salt=SALT, max_age=DAYS * 24 * 3600)
    except signing.BadSignature:
        said = {}
    if said.get("pass") != held.pk or said.get("for") != purpose:
        raise Refused(_("This page was open for too long. Please send it once more."))
    return Used(said["once"], said["about"])


class Words(forms.CharField):
    """Words as they were typed, with plain line ends and without what no database takes."""

    def to_python(self, value: Any) -> str:
        """The text."""
        text = str(super().to_python(value)).replace("\0", "")
        return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def words_in(given: Any, name: str = "words") -> str:
    """What was typed. Raises Refused for more than a letter holds."""
    text: str = Words(required=False, strip=False).clean(given.get(name, ""))
    if len(text) > MOST_WORDS:
        raise Refused(_("That is more than fits on this page. Add the long part as a file."))
    return text


def files_in(files: list[UploadedFile[Any]]) -> list[UploadedFile[Any]]:
    """What was added, without empty choices. Raises Refused for too many or too large ones."""
    given = [file for file in files if file]
    most = settings.ATTACHMENT_MEGABYTES * 1024 * 1024
    if len(given) > MOST_FILES:
        raise Refused(_("Please add at most %(most)d files at once.") % {"most": MOST_FILES})
    if sum(file.size or 0 for file in given) > most:
        told = _("Together the files are larger than %(size)s. Send fewer, or smaller ones.")
        raise Refused(told % {"size": filesizeformat(most)})
    return given
