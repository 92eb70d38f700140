"""Pictures, sound and films for cards."""

from __future__ import annotations

from functools import partial
from hashlib import sha256
from typing import IO, Any

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext as _

from evenhand.desk.base.captions import captions_of
from evenhand.desk.base.media import PICTURE, Media, NoMedia, media_of
from evenhand.desk.journal.actions import record
from evenhand.desk.learning.events import MediumAdded
from evenhand.desk.learning.models import Medium
from evenhand.desk.learning.pictures import NAME
from evenhand.desk.people.models import Teammate

MOST_BYTES = 50 * 1024 * 1024


@transaction.atomic
def add_medium(
    name: str,
    opened: IO[bytes],
    *,
    by: Teammate | None,
    captions: str = "",
    transcript: str = "",
) -> Medium:
    """The file that cards name as `media/NAME`, kept under that name in place of one before it.

    What it is, its bytes say. Raises NoMedia with a sentence: for what is none or is not whole, for
    one over MOST_BYTES, for a name that cards cannot give, and for sound or a film that comes with
    neither `captions` (WebVTT) nor a `transcript`. The same again changes nothing.
    """
    media = media_of(opened, most=MOST_BYTES)
    if not NAME.fullmatch(name):
        raise NoMedia(
            _("%(name)s: a file's name has small letters, digits and hyphens.") % {"name": name}
        )
    words = captions_of(captions), transcript.strip()
    if media.kind != PICTURE and not any(words):
        raise NoMedia(
            _("Sound and films need captions or a transcript, for those who cannot hear.")
        )
    digest = sha256(opened.read()).hexdigest()
    before = Medium.objects.filter(name=name).first()
    if before and (before.digest, before.captions, before.transcript) == (digest, *words):
        return before
    medium = before or Medium(name=name)
    medium.captions, medium.transcript, medium.by = *words, by
    if medium.digest != digest:
        _keep_file(medium, media, digest, opened)
    medium.save()
    record(MediumAdded(medium=medium.pk, by=by.pk if by else None))
    return medium


def _keep_file(medium: Medium, media: Media, digest: str, opened: IO[bytes]) -> None:
    old, storage = medium.file.name, medium.file.storage
    if old and not Medium.objects.filter(file=old).exclude(pk=medium.pk).exists():
        transaction.on_commit(partial(storage.delete, old))
    opened.seek(0)
    file: File[Any] = File(opened)
    medium.kind, medium.content_type, medium.digest = media.kind, media.content_type, digest
    medium.size = file.size
    medium.file.save(medium.name, file, save=False)
