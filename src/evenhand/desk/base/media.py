"""Pictures, sound and films, told by their bytes and never by their name.

What a browser would run (SVG, HTML) is none of them. A file that stops in the middle is told apart.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from io import SEEK_END
from typing import IO

from django.utils.translation import gettext as _

from evenhand.desk.base.frames import flac_is_whole, mp3_is_whole

PICTURE, AUDIO, VIDEO = "picture", "audio", "video"
_HEAD, _TAIL = 4096, 65_536


class NoMedia(Exception):
    """Why a file cannot be taken, in one sentence that says what to do."""


@dataclass(frozen=True)
class Media:
    """What a file is: `kind` is PICTURE, AUDIO or VIDEO; `ending` without its dot."""

    kind: str
    content_type: str
    ending: str


@dataclass(frozen=True)
class _Bytes:
    """The two ends of a file, its size, and the file itself for who has to look inside."""

    head: bytes
    tail: bytes
    size: int
    opened: IO[bytes]


def media_of(opened: IO[bytes], *, most: int) -> Media:
    """What an opened file of at most `most` bytes is; left at its beginning. Raises NoMedia."""
    size = opened.seek(0, SEEK_END)
    if size > most:
        sentence = _(
            "This file is larger than %(most)d MB. Make it shorter or smaller, and try again."
        )
        raise NoMedia(sentence % {"most": most // 1024 // 1024})
    opened.seek(0)
    head = opened.read(_HEAD)
    opened.seek(max(0, size - _TAIL))
    given = _Bytes(head, opened.read(_TAIL), size, opened)
    media = _kind_of(head)
    whole = media is not None and _is_whole(media, given)
    opened.seek(0)
    if media is None:
        raise NoMedia(
            _("This is no picture, sound or film for browsers. Choose a JPEG, PNG, MP3 or MP4.")
        )
    if not whole:
        raise NoMedia(
            _("This file stops in the middle. Save or record it again, and wait until it is whole.")
        )
    return media


def _kind_of(head: bytes) -> Media | None:
    if head[4:8] == b"ftyp":
        return _mp4(head[8:12])
    if head[:4] == b"RIFF":
        return {
            b"WEBP": Media(PICTURE, "image/webp", "webp"),
            b"WAVE": Media(AUDIO, "audio/wav", "wav"),
        }.get(head[8:12])
    if head[:4] == b"\x1a\x45\xdf\xa3" and b"webm" in head[:64]:
        is_sound = b"A_" in head and b"V_" not in head
        return Media(*((AUDIO, "audio/webm") if is_sound else (VIDEO, "video/webm")), "webm")
    return next((media for magic, media in _MAGIC if head.startswith(magic)), None)


_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", Media(PICTURE, "image/png", "png")),
    (b"\xff\xd8\xff", Media(PICTURE, "image/jpeg", "jpg")),
    (b"GIF87a", Media(PICTURE, "image/gif", "gif")),
    (b"GIF89a", Media(PICTURE, "image/gif", "gif")),
    (b"OggS", Media(AUDIO, "audio/ogg", "ogg")),
    (b"fLaC", Media(AUDIO, "audio/flac", "flac")),
    *((magic, Media(AUDIO, "audio/mpeg", "mp3")) for magic in (b"ID3", b"\xff\xfb", b"\xff\xf3")),
)


def _mp4(brand: bytes) -> Media:
    if brand in {b"avif", b"avis"}:
        return Media(PICTURE, "image/avif", "avif")
    if brand.startswith(b"M4A"):
        return Media(AUDIO, "audio/mp4", "m4a")
    return Media(VIDEO, "video/mp4", "mp4")


def _is_whole(media: Media, given: _Bytes) -> bool:
    """Whether the file goes on to its end, as far as its format tells."""
    asked = _WHOLE.get(media.ending)
    return asked is None or asked(given)


def _riff(given: _Bytes) -> bool:
    return len(given.head) >= 12 and given.size >= 8 + int.from_bytes(given.head[4:8], "little")


def _boxes(given: _Bytes) -> bool:
    """Walk the boxes of ISO 14496-12, section 4.2: each begins with its length and its type."""
    place, types = 0, set[bytes]()
    while place < given.size:
        given.opened.seek(place)
        begins = given.opened.read(16)
        if len(begins) < 8:
            return False
        length, kind = struct.unpack(">I4s", begins[:8])
        types.add(kind)
        if length == 1 and len(begins) == 16:
            length = int.from_bytes(begins[8:], "big")
        if length == 0:
            break
        if length < 8:
            return False
        place += length
    return place <= given.size and bool(types & {b"moov", b"meta"})


def _segment(given: _Bytes) -> bool:
    """The one segment of a WebM file says its length, unless it was written as it was recorded."""
    place = given.head.find(b"\x18\x53\x80\x67")
    if place < 0 or place + 5 > len(given.head):
        return False
    first = given.head[place + 4]
    width = 9 - first.bit_length() if first else 8
    value = int.from_bytes(given.head[place + 4 : place + 4 + width], "big") - (1 << 7 * width)
    is_known = value != (1 << 7 * width) - 1
    return not is_known or place + 4 + width + value <= given.size


def _last_page(given: _Bytes) -> bool:
    """The last page of an Ogg file says that it is the last (RFC 3533, section 6)."""
    place = given.tail.rfind(b"OggS")
    return place >= 0 and len(given.tail) > place + 5 and bool(given.tail[place + 5] & 4)


_WHOLE: dict[str, Callable[[_Bytes], bool]] = {
    "png": lambda given: b"IEND" in given.tail,
    "jpg": lambda given: b"\xff\xd9" in given.tail,
    "gif": lambda given: given.tail.rstrip(b"\0").endswith(b";"),
    "webp": _riff,
    "wav": _riff,
    "mp4": _boxes,
    "m4a": _boxes,
    "avif": _boxes,
    "webm": _segment,
    "ogg": _last_page,
    "mp3": lambda given: mp3_is_whole(given.opened, given.size),
    "flac": lambda given: flac_is_whole(given.tail),
}
