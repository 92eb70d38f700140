"""Recordings of spoken words, and what is said in them."""

from __future__ import annotations

import hashlib
from typing import IO, Any

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext as _

from evenhand.desk.base.captions import captions_of, words_of
from evenhand.desk.base.media import PICTURE, NoMedia, media_of
from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials import queries, tokens
from evenhand.desk.testimonials.actions.publishing import lock, turn_over
from evenhand.desk.testimonials.models import Recording, Testimonial, Transcript
from evenhand.desk.testimonials.models.media import lies

MEGABYTES = 50
"""How large a recording may be: some five minutes of video from a telephone."""


class HasRecording(Exception):
    """These words have a recording already; another one is another testimonial."""


@transaction.atomic
def keep_recording(
    testimonial: Testimonial, file: File[Any], *, by: Teammate | None = None
) -> Recording:
    """Keep a recording with a testimonial; what it is, its bytes say.

    Raises base.media.NoMedia, with a sentence, for what is too large, cut off, or no sound and no
    film; HasRecording.
    """
    testimonial = lock(testimonial)
    if Recording.objects.filter(testimonial=testimonial).exists():
        raise HasRecording
    found = media_of(_opened(file), most=MEGABYTES * 1024 * 1024)
    if found.kind == PICTURE:
        raise NoMedia(_("This is a picture. Choose a recording of sound, or a film."))
    recording = Recording(
        testimonial=testimonial,
        key=tokens.new_key(),
        kind=found.kind,
        content_type=found.content_type,
        name=(file.name or "recording")[:200],
        size=file.size or 0,
        digest=_digest(file),
        by=by,
    )
    where = lies(recording, recording.name)
    recording.file.name = where
    if not default_storage.exists(where):
        recording.file.name = default_storage.save(where, file)
    recording.save()
    turn_over()
    return recording


def _opened(file: File[Any]) -> IO[bytes]:
    opened = file.open("rb").file
    if opened is None:
        raise NoMedia(_("This file is empty. Choose a recording of sound, or a film."))
    return opened


def _digest(file: File[Any]) -> str:
    hashed = hashlib.sha256()
    for chunk in file.chunks():
        hashed.update(chunk)
    return hashed.hexdigest()


@transaction.atomic
def transcribe(
    recording: Recording, *, text: str, captions: str, by: Teammate | None = None
) -> Transcript:
    """Write down what is said: as text, as captions (WebVTT), or both; the newest counts.

    Text is taken from the captions where there is none. Raises base.media.NoMedia for captions
    that no player shows.
    """
    read = captions_of(captions)
    text = text.replace("\0", "").replace("\r\n", "\n").strip() or words_of(read)
    before = queries.transcript_of(recording)
    if before is not None and (before.text, before.captions) == (text, read):
        return before
    written = Transcript.objects.create(recording=recording, text=text, captions=read, by=by)
    turn_over()
    return written
