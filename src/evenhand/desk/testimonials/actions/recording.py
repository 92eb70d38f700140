"""Recordings of spoken words, and what is said in them."""

from __future__ import annotations

import hashlib
from typing import Any

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction

from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials import captions as webvtt
from evenhand.desk.testimonials import queries, tokens
from evenhand.desk.testimonials.actions.publishing import lock, turn_over
from evenhand.desk.testimonials.models import Recording, Testimonial, Transcript
from evenhand.desk.testimonials.models.media import lies
from evenhand.desk.testimonials.sniffing import sniff

MEGABYTES = 50
"""How large a recording may be: some five minutes of video from a telephone."""


class TooLarge(Exception):
    """The file is larger than MEGABYTES."""


class NotSpoken(Exception):
    """The file is neither sound nor video of a kind that browsers play."""


class HasRecording(Exception):
    """These words have a recording already; another one is another testimonial."""


@transaction.atomic
def keep_recording(
    testimonial: Testimonial, file: File[Any], *, by: Teammate | None = None
) -> Recording:
    """Keep a recording with a testimonial; what it is, its bytes say.

    One that was cut off is kept as well, and never shown. Raises TooLarge, NotSpoken, HasRecording.
    """
    testimonial = lock(testimonial)
    size = file.size or 0
    if size > MEGABYTES * 1024 * 1024:
        raise TooLarge
    if Recording.objects.filter(testimonial=testimonial, is_cut_off=False).exists():
        raise HasRecording
    found = sniff(file, size)  # type: ignore[arg-type]  # Django's File reads and seeks
    if found is None:
        raise NotSpoken
    Recording.objects.filter(testimonial=testimonial, is_cut_off=True).delete()
    recording = Recording(
        testimonial=testimonial,
        key=tokens.new_key(),
        kind=found.kind,
        content_type=found.content_type,
        is_cut_off=found.is_cut_off,
        name=(file.name or "recording")[:200],
        size=size,
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

    Text is taken from the captions where there is none. Raises captions.NoCaptions.
    """
    read = webvtt.read(captions)
    text = text.replace("\0", "").replace("\r\n", "\n").strip() or webvtt.words_of(read)
    before = queries.transcript_of(recording)
    if before is not None and (before.text, before.captions) == (text, read):
        return before
    written = Transcript.objects.create(recording=recording, text=text, captions=read, by=by)
    turn_over()
    return written
