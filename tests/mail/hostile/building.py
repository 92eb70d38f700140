"""Builds raw letters from a few pieces, byte for byte as they are to be."""

from base64 import encodebytes
from collections.abc import Callable

Builder = Callable[[], bytes]

HEAD = (
    b"From: Ada Park <ada@customer.example>\r\n"
    b"To: help@shop.example\r\n"
    b"Subject: My order\r\n"
    b"Date: Mon, 02 Mar 2026 10:00:00 +0100\r\n"
    b"Message-ID: <one@customer.example>\r\n"
)
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f"
    b"\x15\xc4\x89\x00\x00\x00\nIDATx\x9cc\x00\x01\x00\x00\x05\x00\x01\r\n-\xb4\x00\x00\x00\x00IEND"
    b"\xaeB`\x82"
)


def letter(
    body: bytes = b"Where is my order?\r\n", extra: bytes = b"", head: bytes = HEAD
) -> bytes:
    """A letter with the usual header, `extra` fields (each with its line end), and a body."""
    return head + extra + b"\r\n" + body


def typed(content_type: bytes, body: bytes, extra: bytes = b"") -> bytes:
    """A letter of one part with a Content-Type."""
    return letter(body, b"MIME-Version: 1.0\r\nContent-Type: " + content_type + b"\r\n" + extra)


def part(content_type: bytes, body: bytes, extra: bytes = b"") -> bytes:
    """One part of a multipart letter."""
    return b"Content-Type: " + content_type + b"\r\n" + extra + b"\r\n" + body


def multipart(*parts: bytes, kind: bytes = b"mixed", boundary: bytes = b"b1") -> bytes:
    """A Content-Type field and the body below it: one entity without other fields."""
    inner = b"".join(b"--" + boundary + b"\r\n" + piece + b"\r\n" for piece in parts)
    announced = b'Content-Type: multipart/%s; boundary="%s"\r\n\r\n' % (kind, boundary)
    return announced + inner + b"--" + boundary + b"--\r\n"


def mixed(*parts: bytes, kind: bytes = b"mixed", head: bytes = HEAD) -> bytes:
    """A whole multipart letter."""
    return head + b"MIME-Version: 1.0\r\n" + multipart(*parts, kind=kind)


def attached(name: bytes, content_type: bytes, content: bytes, extra: bytes = b"") -> bytes:
    """A part in base64 with a file name, given as the raw parameter after `filename`."""
    fields = (
        b"Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename"
        + name
        + b"\r\n"
    )
    return part(content_type, encodebytes(content).replace(b"\n", b"\r\n"), fields + extra)


TEXT = part(b"text/plain; charset=utf-8", b"Where is my order?")
