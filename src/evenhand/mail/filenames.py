"""Gives every attachment a name that is safe to show and to save under."""

from __future__ import annotations

import re

from evenhand.mail import limits
from evenhand.mail.characters import one_line

_HIDDEN = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_FORBIDDEN = re.compile(r'[<>:"|?*]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)")
_LONGEST_ENDING = 20
_ENDINGS = {
    "message/rfc822": "message.eml",
    "text/calendar": "invitation.ics",
    "text/plain": "attachment.txt",
    "text/html": "attachment.html",
    "application/pdf": "attachment.pdf",
    "application/ms-tnef": "winmail.dat",
    "application/pkcs7-mime": "smime.p7m",
    "application/pkcs7-signature": "smime.p7s",
    "application/pgp-signature": "signature.asc",
    "application/pgp-encrypted": "encryption.txt",
    "message/delivery-status": "delivery-status.txt",
    "text/rfc822-headers": "message-headers.txt",
    "image/png": "picture.png",
    "image/jpeg": "picture.jpg",
    "image/gif": "picture.gif",
    "image/webp": "picture.webp",
}


def safe(name: str, content_type: str) -> str:
    """`name` without folders, control, direction or invisible characters, and short enough.

    Where nothing is left, a name that fits the type. Never "", ".", "..", a hidden file, or a
    name that means a device on Windows. At most `limits.MAX_FILENAME_BYTES` bytes as UTF-8.
    """
    bare = re.split(r"[/\\]", name.rstrip("/\\ "))[-1]
    bare = _HIDDEN.sub("", one_line(bare, 10_000))
    bare = _FORBIDDEN.sub("_", bare).strip(" .")
    bare = _RESERVED.sub(r"_\1", bare, count=1) if _RESERVED.match(bare) else bare
    return _shortened(bare) or _ENDINGS.get(content_type, "attachment.bin")


def _shortened(name: str) -> str:
    data = name.encode()
    if len(data) <= limits.MAX_FILENAME_BYTES:
        return name
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending.encode()) > _LONGEST_ENDING:
        stem, dot, ending = name, "", ""
    room = limits.MAX_FILENAME_BYTES - len((dot + ending).encode())
    return stem.encode()[:room].decode("utf-8", "ignore").rstrip(" .") + dot + ending
