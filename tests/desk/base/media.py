"""The smallest whole files of their kinds."""

from __future__ import annotations

import struct
import wave
import zlib
from io import BytesIO


def png() -> bytes:
    """One grey dot."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(b"\0\x80")), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def wav(seconds: float = 0.1) -> bytes:
    """Silence."""
    made = BytesIO()
    with wave.open(made, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(b"\0\0" * int(8000 * seconds))
    return made.getvalue()


def box(kind: bytes, data: bytes = b"") -> bytes:
    """A box of an MP4 file."""
    return struct.pack(">I4s", 8 + len(data), kind) + data


def mp4(brand: bytes = b"isom") -> bytes:
    """The frame of a film, with nothing to see."""
    return box(b"ftyp", brand + b"\0\0\0\0") + box(b"moov", b"\0" * 20) + box(b"mdat", b"\0" * 400)


def webm(kind: bytes = b"V_VP8") -> bytes:
    """The frame of a film whose segment says its length."""
    inside = kind + b"\0" * 60
    head = b"\x1a\x45\xdf\xa3\x87\x42\x82\x84webm"
    return head + b"\x18\x53\x80\x67" + bytes([0x80 | len(inside)]) + inside


def ogg() -> bytes:
    """A first page and a last one."""
    return b"OggS\0\x02" + b"\0" * 60 + b"OggS\0\x04"


def mp3(frames: int = 3, tag: bytes = b"") -> bytes:
    """Frames of MPEG-1 Layer III with 128 kbit/s at 44.1 kHz: 417 bytes each."""
    return tag + (b"\xff\xfb\x90\x00" + b"\0" * 413) * frames


def flac(frames: int = 2) -> bytes:
    """Frames without sound, each closed by its check (poly 0x8005, bit by bit)."""
    made = b"fLaC" + b"\x80\0\0\x22" + b"\0" * 34
    for number in range(frames):
        frame = bytes((0xFF, 0xF8, 0xC9, 0x18, number)) + b"\0\xff\xf8" * 40
        check = 0
        for bit in "".join(f"{byte:08b}" for byte in frame) + "0" * 16:
            check = check << 1 | int(bit)
            check ^= 0x18005 if check & 0x10000 else 0
        made += frame + check.to_bytes(2, "big")
    return made
