"""Pictures, sound and films that cards show."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from evenhand.desk.base.models import Dated
from evenhand.desk.people.models import Teammate


def place(medium: Medium, _name: str) -> str:
    """Where the file lies in the storage: by its digest, never by the name it came with."""
    return f"lessons/{medium.digest[:2]}/{medium.digest}"


class MediumKind(models.TextChoices):
    """What a file is, told by its bytes."""

    PICTURE = "picture", _("Picture")
    AUDIO = "audio", _("Sound")
    VIDEO = "video", _("Film")


class Medium(Dated):
    """A file that cards name as `media/NAME`. Sound and films have captions (WebVTT), a transcript
    or both; what a picture shows stands in the card.
    """

    name = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=8, choices=MediumKind.choices)
    content_type = models.CharField(max_length=40)
    size = models.PositiveBigIntegerField()
    digest = models.CharField(max_length=64)
    file = models.FileField(upload_to=place, max_length=200)
    captions = models.TextField(blank=True)
    transcript = models.TextField(blank=True)
    by = models.ForeignKey(Teammate, models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return self.name
