"""Whether sound that is written frame by frame goes on to its end: MP3 and FLAC.

Neither format says at its beginning how long the file is, so the frames are asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import IO

_KBITS = {
    1: (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""Bit rates of Layer III for MPEG-1, and for MPEG-2 and 2.5 (ISO/IEC 11172-3 and 13818-3)."""

_HERTZ = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8000)}
"""Sampling rates by the two bits of the version: MPEG-1, 2 and 2.5."""

_POLYNOMIAL = 0x8005
_OLD_TAG = 128
_MOST = 32


def mp3_is_whole(opened: IO[bytes], size: int) -> bool:
    """Whether the last frame ends before the file does; each frame's header says its length.

    What stands between or behind frames and is none (tags, padding) ends the walk: no more can be
    told then, and the file passes for whole. So does one that was cut between two frames.
    """
    place = _behind_tag(opened)
    while place + 4 <= size:
        opened.seek(place)
        length = _frame_length(opened.read(4))
        if not length:
            return True
        place += length
    return place <= size


def _behind_tag(opened: IO[bytes]) -> int:
    """Where the sound begins: an ID3v2 tag says its length in seven bits a byte, section 3.1."""
    opened.seek(0)
    head = opened.read(10)
    if head[:3] != b"ID3" or len(head) < 10:
        return 0
    length = 0
    for seven in head[6:]:
        length = length << 7 | seven & 0x7F
    return 10 + length


def _frame_length(header: bytes) -> int:
    """The bytes of a frame of Layer III with this header; 0 for what is none, or does not say."""
    bits = int.from_bytes(header, "big")
    version, layer, rate, pitch = bits >> 19 & 3, bits >> 17 & 3, bits >> 12 & 15, bits >> 10 & 3
    if bits >> 21 != 0x7FF or version == 1 or layer != 1 or rate in {0, 15} or pitch == 3:
        return 0
    kbits = _KBITS[1 if version == 3 else 2][rate - 1]
    factor = 144_000 if version == 3 else 72_000
    return factor * kbits // _HERTZ[version][pitch] + (bits >> 9 & 1)


def flac_is_whole(tail: bytes) -> bool:
    """Whether the end of a file is the end of a frame: each closes with its CRC-16 (RFC 9639, 9.3).

    `tail` has to hold the last frame. A tag of the old kind (ID3v1) may stand behind it. Bytes that
    look like the beginnings of many frames, as no sound does, cannot be told: they pass for whole.
    """
    if tail[-_OLD_TAG:].startswith(b"TAG"):
        tail = tail[:-_OLD_TAG]
    begun = list(islice(_beginnings(tail), _MOST))
    return len(begun) == _MOST or any(not _crc16(tail[place:]) for place in begun)


def _beginnings(tail: bytes) -> Iterator[int]:
    """Where frames may begin, the last one first: two bytes, and bits that are always zero."""
    place = tail.rfind(b"\xff")
    while place >= 0:
        header = tail[place : place + 4]
        if len(header) == 4 and header[1] in {0xF8, 0xF9} and header[2] >> 4 and not header[3] & 1:
            yield place
        place = tail.rfind(b"\xff", 0, place)


def _crc16(data: bytes) -> int:
    """0 for a frame together with the check that closes it."""
    found = 0
    for byte in data:
        found = (found << 8 & 0xFFFF) ^ _TABLE[found >> 8 ^ byte]
    return found


def _row(byte: int) -> int:
    found = byte << 8
    for _ in range(8):
        found = found << 1 ^ (_POLYNOMIAL if found & 0x8000 else 0)
    return found & 0xFFFF


_TABLE = tuple(map(_row, range(256)))
