"""Files that people sent, served so that nothing in them can run on the desk's behalf."""

from __future__ import annotations

import re
from contextlib import closing

from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404, HttpResponse
from django.http.response import HttpResponseBase

from evenhand.desk.base.policy import HEADER

PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"})
"""What browsers draw without ever running any of it."""

PLAYED = frozenset(
    f"{kind}/{name}"
    for kind, names in (("audio", "mpeg mp4 ogg wav webm flac"), ("video", "mp4 webm"))
    for name in names.split()
)
"""What browsers play without ever running any of it."""

PLAIN = PICTURES | PLAYED | {"application/pdf", "text/plain", "text/csv"}
UNKNOWN = "application/octet-stream"
MOST_AT_ONCE = 2 * 1024 * 1024
_RANGE = re.compile(r"bytes=(?P<first>\d{0,15})-(?P<last>\d{0,15})")
NOTHING_RUNS = "default-src 'none'; sandbox"


def download(file: FieldFile, *, name: str, content_type: str) -> FileResponse:
    """The file, to be saved under its own name; never shown in place. Raises Http404."""
    return _served(file, name, content_type, as_attachment=True)


def preview(file: FieldFile, *, name: str, content_type: str) -> FileResponse:
    """A picture, in place. Raises Http404 for anything else."""
    if content_type not in PICTURES:
        raise Http404
    return _served(file, name, content_type, as_attachment=False)


def played(file: FieldFile, *, name: str, content_type: str, wanted: str = "") -> HttpResponseBase:
    """A picture, sound or film, in place; with `wanted` (the header Range) a part of it, as players
    ask for it when somebody moves on. Raises Http404 for anything else.
    """
    if content_type not in PICTURES | PLAYED:
        raise Http404
    whole = _served(file, name, content_type, as_attachment=False)
    whole.headers["Accept-Ranges"] = "bytes"
    found = _RANGE.fullmatch(wanted)
    if found is None or not (found["first"] or found["last"]):
        return whole
    with closing(whole):
        return _part(file, found, dict(whole.headers))


def _part(file: FieldFile, found: re.Match[str], headers: dict[str, str]) -> HttpResponse:
    """At most MOST_AT_ONCE of the file: who wants more asks again (RFC 9110, section 14.2)."""
    size = file.size
    first = int(found["first"]) if found["first"] else max(0, size - int(found["last"]))
    last = int(found["last"]) if found["first"] and found["last"] else size - 1
    last = min(last, size - 1, first + MOST_AT_ONCE - 1)
    if first > last:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    file.seek(first)
    part = file.read(last - first + 1)
    headers |= {"Content-Range": f"bytes {first}-{last}/{size}", "Content-Length": str(len(part))}
    return HttpResponse(part, status=206, headers=headers)


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
