"""Spoken words: the recording, and what is said in it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials.models.words import Testimonial


class Kind(models.TextChoices):
    """What a recording is, as its first bytes say."""

    AUDIO = "audio", _("Sound")
    VIDEO = "video", _("Video")


def lies(recording: Recording, _name: str) -> str:
    """Where the file lies in the storage: by its digest, never by the name it came with."""
    return f"testimonials/{recording.digest[:2]}/{recording.digest}"


class Recording(Dated):
    """One file of sound or video; `key` is its name in public addresses, which nobody guesses."""

    testimonial = models.OneToOneField(Testimonial, models.CASCADE, related_name="recording")
    key = models.CharField(max_length=26, unique=True)
    kind = models.CharField(max_length=5, choices=Kind.choices)
    content_type = models.CharField(max_length=60)
    name = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField()
    digest = models.CharField(max_length=64)
    file = models.FileField(upload_to=lies, max_length=200)
    by = models.ForeignKey(Teammate, models.SET_NULL, null=True, related_name="+")


class Transcript(Dated):
    """What is said in a recording, as text and as captions (WebVTT); the newest one counts."""

    recording = models.ForeignKey(Recording, models.CASCADE, related_name="transcripts")
    by = models.ForeignKey(Teammate, models.SET_NULL, null=True, related_name="+")
    text = models.TextField(blank=True)
    captions = models.TextField(blank=True)
