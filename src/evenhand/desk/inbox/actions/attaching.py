"""Files, kept by their digest outside the web root."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Any

from django.core.files.base import File
from django.core.files.storage import default_storage

from evenhand.desk.inbox.models import Attachment, Draft
from evenhand.desk.inbox.models.attachments import place

OCTETS = "application/octet-stream"
KIND = re.compile(r"(?!multipart/|message/)[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*")


def store(
    file: File[Any], *, name: str, content_type: str, content_id: str = "", **owner: Any
) -> Attachment:
    """Keep a file with its owner (`message`, `reply` or `draft`); equal files are kept once."""
    hashed = hashlib.sha256()
    for chunk in file.chunks():
        hashed.update(chunk)
    attachment = Attachment(
        name=name[:200] or "attachment",
        content_type=content_type[:100],
        content_id=content_id[:200],
        size=file.size or 0,
        digest=hashed.hexdigest(),
        **owner,
    )
    where = place(attachment, name)
    if not default_storage.exists(where):
        where = default_storage.save(where, file)
    attachment.file.name = where
    attachment.save()
    return attachment


def attach(draft: Draft, file: File[Any], *, content_type: str) -> Attachment:
    """Put a file beside a draft. `content_type` is what the browser says, if it says any."""
    kind = content_type.lower() if KIND.fullmatch(content_type.lower()) else OCTETS
    return store(file, name=_named(file), content_type=kind, draft=draft)


def _named(file: File[Any]) -> str:
    """The file's name without what cannot stand in a header, or what turns its ending around."""
    return "".join(one for one in file.name or "" if unicodedata.category(one)[0] != "C").strip()


def detach(attachment: Attachment) -> None:
    """Take a file away from a draft; the file itself stays while others point to it."""
    attachment.delete()
