"""From what comes with the feedback form to a message in the inbox, and a testimonial if agreed."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import validate_email
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _

from evenhand.desk.base.media import PICTURE, Media, NoMedia, media_of
from evenhand.desk.base.pacing import counted
from evenhand.desk.channels.webform.incoming import Feedback, take_in
from evenhand.desk.inbox.actions import IncomingFile
from evenhand.desk.inbox.models import Message
from evenhand.desk.testimonials import actions, queries
from evenhand.desk.testimonials.actions import MEGABYTES, Given, NotPossible
from evenhand.desk.testimonials.models import LONGEST

SALT = "evenhand.wall.feedback"
DAY, HOUR, MOST, MOST_OF_ALL = 86_400, 3600, 6, 120
TOO_MANY = 429
TRAP = "website"
"""A field that people do not see: what fills it in is a program."""


class Refused(Exception):
    """It cannot be taken; the message is one clear sentence that says what to do."""

    def __init__(self, sentence: str, status: int = 422) -> None:
        super().__init__(sentence)
        self.sentence, self.status = sentence, status


@dataclass(frozen=True)
class Sent:
    """What came with the form; `places` are the ids of where it may be shown, often none."""

    number: str
    words: str
    name: str
    email: str
    product: str
    form: str
    places: tuple[int, ...]
    recording: UploadedFile[Any] | None


def sealed() -> str:
    """The value that a form brings: a number used once, signed."""
    return signing.dumps(secrets.token_urlsafe(12), salt=SALT)


def received(request: HttpRequest, product: str) -> Sent:
    """What somebody sent, read and not yet judged."""
    given = request.POST
    return Sent(
        number=given.get("number", ""),
        words=given.get("words", "").replace("\0", "").replace("\r\n", "\n").strip(),
        name=" ".join(given.get("name", "").replace("\0", "").split())[:200],
        email=given.get("email", "").strip()[:320],
        product=product,
        form=given.get("form", "none"),
        places=tuple(int(one) for one in given.getlist("place") if one.isascii() and one.isdigit()),
        recording=request.FILES.get("recording") or None,
    )


def is_a_program(request: HttpRequest) -> bool:
    """Whether the field was filled in that no person sees."""
    return bool(request.POST.get(TRAP))


def give(sent: Sent, who: str) -> str:
    """Keep it, once. Returns the token of the page of their words, empty if nothing may be shown.

    `who` tells one sender from another for as long as they are counted. Raises Refused.
    """
    number = _judged(sent, who)
    once = f"wall.feedback.once.{number}"
    if not cache.add(once, "", DAY):
        return str(cache.get(once, ""))
    try:
        token = _kept(sent, number)
    except BaseException:
        cache.delete(once)
        raise
    cache.set(once, token, DAY)
    return token


def _judged(sent: Sent, who: str) -> str:
    """The form's number. Raises Refused for what cannot be taken."""
    name = hashlib.sha256(who.encode()).hexdigest()[:20]
    if (
        counted(f"wall.feedback.{name}", seconds=HOUR) > MOST
        or counted("wall.feedback", seconds=HOUR) > MOST_OF_ALL
    ):
        raise Refused(_("That was a lot at once. Please wait a while, then try again."), TOO_MANY)
    if not sent.words and sent.recording is None:
        raise Refused(_("Write a line, or add a recording."))
    if len(sent.words) > LONGEST:
        told = _("That is longer than this form takes. Keep it under %(most)d characters.")
        raise Refused(told % {"most": LONGEST})
    try:
        validate_email(sent.email or "nobody@example.org")
        return str(signing.loads(sent.number, salt=SALT, max_age=DAY))
    except ValidationError:
        raise Refused(_("This is no e-mail address. Mend it, or leave it empty.")) from None
    except signing.BadSignature:
        raise Refused(_("This page was open for too long. Please send it once more.")) from None


@transaction.atomic
def _kept(sent: Sent, number: str) -> str:
    try:
        message = _message(sent, number, _media(sent.recording))
        return _testimonial(sent, message) if sent.places else ""
    except NoMedia as wrong:
        raise Refused(str(wrong)) from None
    except NotPossible:
        told = _("Write your name as it should stand there, or choose “No name”.")
        raise Refused(told) from None


def _message(sent: Sent, number: str, media: Media | None) -> Message:
    subject = _("Feedback: %s") % sent.product if sent.product else _("Feedback")
    return take_in(
        Feedback(
            key=hashlib.blake2b(number.encode(), digest_size=24).hexdigest(),
            words=sent.words or _("[A recording, without written words]"),
            subject=subject,
            name=sent.name,
            email=sent.email,
            files=_files(sent.recording, media) if not sent.places else (),
        )
    )


def _testimonial(sent: Sent, message: Message) -> str:
    given = Given(
        words=sent.words,
        form=sent.form,
        places=sent.places,
        name=sent.name,
        email=sent.email,
        product=sent.product,
        recording=sent.recording,
        message=message,
    )
    consent = actions.take_in(given)
    return queries.token_of(consent.asking) if consent.asking else ""


def _media(recording: UploadedFile[Any] | None) -> Media | None:
    if recording is None or recording.file is None:
        return None
    found = media_of(recording.file, most=MEGABYTES * 1024 * 1024)
    if found.kind == PICTURE:
        raise NoMedia(_("This is a picture. Choose a recording of sound, or a film."))
    return found


def _files(recording: UploadedFile[Any] | None, media: Media | None) -> tuple[IncomingFile, ...]:
    """The recording beside the message: nobody is to hear it but the team."""
    if recording is None or media is None:
        return ()
    recording.seek(0)
    name = f"{_('recording')}.{media.ending}"
    return (IncomingFile(name, media.content_type, recording.read()),)
