"""Keeping a letter before anything else: as a file that is on the disk for good, and as a row.

Only when `keep` has returned may the letter be acknowledged to whoever handed it over.
"""

from __future__ import annotations

import hashlib
import logging
import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, transaction
from django.utils import timezone

from evenhand.desk.channels.email.models import Letter, Mailbox, Via

log = logging.getLogger(__name__)


class CannotKeep(Exception):
    """The letter could not be stored; the message is one clear sentence. Try again later."""


@dataclass(frozen=True)
class Envelope:
    """How a letter came: by which way, for which mailbox, for whom as its envelope says, and when.

    `at` is aware; None means now.
    """

    via: Via
    mailbox: Mailbox | None = None
    recipients: Sequence[str] = ()
    at: datetime | None = None


def keep(raw: bytes, envelope: Envelope) -> Letter:
    """Store a letter for good, as it is. The same bytes again give the letter that is there.

    Line ends make no difference: servers change them on the way. Raises CannotKeep when the disk
    or the database refuses; then nothing half-written is left behind.
    """
    letter = Letter(
        digest=digest(raw),
        size=len(raw),
        via=envelope.via,
        mailbox=envelope.mailbox,
        recipients=" ".join(envelope.recipients)[:1000],
        at=min(envelope.at or timezone.now(), timezone.now()),
    )
    try:
        there = Letter.objects.filter(digest=letter.digest).first()
        if there is not None and there.path.exists():
            return there
        _write(letter.path, raw)
        return _row(letter)
    except (OSError, DatabaseError) as wrong:
        reason = getattr(wrong, "strerror", None) or str(wrong) or type(wrong).__name__
        log.error("A letter could not be stored (%s): it stays where it is, for now.", reason)
        raise CannotKeep(f"The letter could not be stored ({reason}): try again later.") from wrong


def digest(raw: bytes) -> str:
    """The digest of a letter, whatever its line ends."""
    return hashlib.sha256(raw.replace(b"\r\n", b"\n")).hexdigest()


@transaction.atomic
def _row(letter: Letter) -> Letter:
    given = {name: getattr(letter, name) for name in ("at", "size", "via", "mailbox", "recipients")}
    return Letter.objects.get_or_create(digest=letter.digest, defaults=given)[0]


def _write(path: Path, raw: bytes) -> None:
    """Write a file so that after a crash it is there whole, or not at all."""
    is_new = not path.parent.exists()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_name(f"{path.name}.{os.getpid()}-{threading.get_ident()}.part")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    _sync(path.parent)
    if is_new:
        _sync(Path(settings.MAIL_FOLDER))


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
