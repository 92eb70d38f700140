"""What a file of sound or video is, told by its bytes: its name and its header prove nothing.

Whether it was cut off is told where the file itself says how long it is.

Source: ISO/IEC 14496-12 (MP4), RFC 8794 and the WebM guidelines, RFC 3533 (Ogg), the RIFF
specification (WAV), ISO/IEC 11172-3 (MP3), RFC 9639 (FLAC).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Literal

Kind = Literal["audio", "video"]
HEAD = 4096
_SOUND_BRANDS = {b"M4A ", b"M4B ", b"F4A "}
_MOST_PARTS = 100_000


@dataclass(frozen=True)
class Sniffed:
    """What a file is; `is_cut_off` where it ends before it says it does."""

    kind: Kind
    content_type: str
    is_cut_off: bool = False


def sniff(file: BinaryIO, size: int) -> Sniffed | None:
    """What `file` of so many bytes is; None for what is neither sound nor video that is played."""
    file.seek(0)
    head = file.read(HEAD)
    if head[4:8] == b"ftyp":
        sound = head[8:12] in _SOUND_BRANDS
        cut = _mp4_is_cut_off(file, size)
        return Sniffed("audio", "audio/mp4", cut) if sound else Sniffed("video", "video/mp4", cut)
    if head.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in head[:64]:
        video = b"V_VP" in head or b"V_AV1" in head
        return _webm("video" if video else "audio", head, size)
    if head.startswith(b"OggS"):
        video = b"\x80theora" in head
        cut = _ogg_is_cut_off(file, size)
        return Sniffed("video", "video/ogg", cut) if video else Sniffed("audio", "audio/ogg", cut)
    if head.startswith(b"RIFF") and head[8:12] == b"WAVE":
        told = int.from_bytes(head[4:8], "little")
        return Sniffed("audio", "audio/wav", told not in {0, 0xFFFFFFFF} and told + 8 > size)
    if head.startswith(b"fLaC"):
        return Sniffed("audio", "audio/flac")
    return Sniffed("audio", "audio/mpeg", size < 256) if _is_mp3(head) else None


def _is_mp3(head: bytes) -> bool:
    """An ID3 tag, or the first frame of MPEG sound, layer III, at a rate that exists."""
    if head.startswith(b"ID3"):
        return True
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return False
    return head[2] >> 4 not in {0, 15} and head[2] >> 2 & 3 != 3


def _mp4_is_cut_off(file: BinaryIO, size: int) -> bool:
    """Whether a box reaches over the end, or the one that says how to play it is missing."""
    kinds = set()
    for kind, end in _boxes(file, size):
        kinds.add(kind)
        if end > size:
            return True
    return not kinds & {b"moov", b"moof"}


def _boxes(file: BinaryIO, size: int) -> Iterator[tuple[bytes, int]]:
    place = 0
    for _ in range(_MOST_PARTS):
        if place + 8 > size:
            return
        file.seek(place)
        head = file.read(16)
        length, kind = int.from_bytes(head[:4], "big"), head[4:8]
        if length == 1:
            length = int.from_bytes(head[8:16], "big")
        place = size if length == 0 else place + max(length, 8)
        yield kind, place


def _webm(kind: Kind, head: bytes, size: int) -> Sniffed:
    """Recorded in a browser it says no length; then nothing tells that it was cut off."""
    start = head.find(b"\x18\x53\x80\x67")
    cut = start < 0 or size <= start + 12
    if not cut:
        told, width = _ebml_size(head[start + 4 : start + 12])
        cut = told is not None and start + 4 + width + told > size
    return Sniffed(kind, f"{kind}/webm", cut)


def _ebml_size(raw: bytes) -> tuple[int | None, int]:
    """A size as EBML writes it, None where it says that it is not known; and its own length."""
    if not raw or raw[0] == 0:
        return None, 1
    width = 9 - raw[0].bit_length()
    told = int.from_bytes(raw[:width], "big") & ((1 << 7 * width) - 1)
    return (None if told == (1 << 7 * width) - 1 else told), width


def _ogg_is_cut_off(file: BinaryIO, size: int) -> bool:
    """Whether the last page reaches over the end, or something else stands where one begins."""
    place = 0
    for _ in range(_MOST_PARTS):
        if place >= size:
            return False
        file.seek(place)
        head = file.read(27)
        if len(head) < 27 or not head.startswith(b"OggS"):
            return True
        lengths = file.read(head[26])
        place += 27 + head[26] + sum(lengths)
        if len(lengths) < head[26] or place > size:
            return True
    return False
