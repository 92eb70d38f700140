"""Files that people sent, served so that nothing in them can run on the desk's behalf."""

from __future__ import annotations

from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404

from evenhand.desk.base.policy import HEADER

PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"})
"""What browsers draw without ever running any of it."""

PLAIN = PICTURES | {"application/pdf", "text/plain", "text/csv", "audio/mpeg", "video/mp4"}
UNKNOWN = "application/octet-stream"
NOTHING_RUNS = "default-src 'none'; sandbox"


def download(file: FieldFile, *, name: str, content_type: str) -> FileResponse:
    """The file, to be saved under its own name; never shown in place. Raises Http404."""
    return _served(file, name, content_type, as_attachment=True)


def preview(file: FieldFile, *, name: str, content_type: str) -> FileResponse:
    """A picture, in place. Raises Http404 for anything else."""
    if content_type not in PICTURES:
        raise Http404
    return _served(file, name, content_type, as_attachment=False)


def _served(file: FieldFile, name: str, content_type: str, *, as_attachment: bool) -> FileResponse:
    try:
        opened = file.open("rb")
    except FileNotFoundError:
        raise Http404 from None
    kind = content_type if content_type in PLAIN else UNKNOWN
    response = FileResponse(opened, as_attachment=as_attachment, filename=name, content_type=kind)
    response.headers[HEADER] = NOTHING_RUNS
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
