"""A file that waits between its preview and its confirmation: in the home, one a session."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, BinaryIO, cast
from uuid import uuid4

from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.utils import timezone

FOLDER = "imports"
IN_SESSION = "records_import"
KEPT_FOR = timedelta(days=1)


@dataclass(frozen=True)
class Waiting:
    """A file that was handed in: where it lies, and what it was called."""

    place: str
    name: str

    @contextmanager
    def opened(self) -> Iterator[BinaryIO]:
        """The file, to read. Raises FileNotFoundError when it has been swept away."""
        with default_storage.open(self.place, "rb") as file:
            yield cast(BinaryIO, file.file)


def put(request: HttpRequest, file: UploadedFile[Any]) -> None:
    """Let a file wait, in place of one that waited before."""
    drop(request)
    _sweep()
    place = default_storage.save(f"{FOLDER}/{uuid4().hex}", file)
    request.session[IN_SESSION] = {"place": place, "name": (file.name or "")[:120]}


def waiting(request: HttpRequest) -> Waiting | None:
    """The file that waits in this session, if any does."""
    kept = request.session.get(IN_SESSION)
    if kept is None or not default_storage.exists(kept["place"]):
        return None
    return Waiting(**kept)


def drop(request: HttpRequest) -> None:
    """Take the file that waits away."""
    kept = request.session.pop(IN_SESSION, None)
    if kept is not None:
        default_storage.delete(kept["place"])


def _sweep() -> None:
    """Take away what nobody came back for."""
    _, names = default_storage.listdir(FOLDER) if default_storage.exists(FOLDER) else ([], [])
    for place in (f"{FOLDER}/{name}" for name in names):
        if timezone.now() - default_storage.get_modified_time(place) > KEPT_FOR:
            default_storage.delete(place)
