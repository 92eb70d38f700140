"""Files that came with a message, or go with a reply."""

from __future__ import annotations

from django.db import models

from evenhand.desk.base.models import Dated
from evenhand.desk.inbox.models.words import Draft, Message, Reply


def place(attachment: Attachment, _name: str) -> str:
    """Where the file lies in the storage: by its digest, never by the name it came with."""
    return f"attachments/{attachment.digest[:2]}/{attachment.digest}"


class Attachment(Dated):
    """One file. `content_type` is what it may be served as; `content_id` marks inline pictures."""

    message = models.ForeignKey(Message, models.CASCADE, null=True, related_name="attachments")
    reply = models.ForeignKey(Reply, models.CASCADE, null=True, related_name="attachments")
    draft = models.ForeignKey(Draft, models.CASCADE, null=True, related_name="attachments")
    name = models.CharField(max_length=200)
    content_type = models.CharField(max_length=100)
    content_id = models.CharField(max_length=200, blank=True)
    size = models.PositiveBigIntegerField()
    digest = models.CharField(max_length=64)
    file = models.FileField(upload_to=place, max_length=200)

    @property
    def is_picture(self) -> bool:
        """Whether a browser can show it in place."""
        return self.content_type.startswith("image/")
