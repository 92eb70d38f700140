"""As what an attachment may be served, whatever the sender calls it.

A type is given only when it cannot carry script and the bytes begin as that type must. Serve it
with `X-Content-Type-Options: nosniff` all the same.
"""

from __future__ import annotations

from evenhand.mail.letter import Part

OCTETS = "application/octet-stream"
_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)
_PLAIN = {"text/plain", "text/csv", "text/calendar", "text/x-log", "text/markdown"}


def safe_type(part: Part) -> str:
    """One of png, jpeg, gif, webp, pdf and plain text; everything else is just octets."""
    claimed, content = part.content_type, part.content
    if claimed.startswith("image/") or claimed == OCTETS:
        return _picture_type(content) or OCTETS
    if claimed == "application/pdf" and content.startswith(b"%PDF-"):
        return claimed
    if claimed in _PLAIN and b"\0" not in content:
        return "text/plain"
    return OCTETS


def is_picture(part: Part) -> bool:
    """Whether the part may be shown as a picture."""
    return safe_type(part).startswith("image/")


def _picture_type(content: bytes) -> str | None:
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for magic, kind in _PICTURES if content.startswith(magic)), None)
