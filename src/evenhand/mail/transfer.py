"""Undoes a part's transfer encoding (RFC 2045), taking what can be had from broken ones."""

from __future__ import annotations

import binascii
import re
from typing import NamedTuple

_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_RUBBISH = bytes(set(range(256)) - set(_ALPHABET))
_PLAIN = {"", "7bit", "8bit", "binary", "7-bit", "8-bit", "none"}
_TAIL = re.compile(rb"=[=\s]*+\Z")


class Unpacked(NamedTuple):
    """The bytes, and what was wrong with their packing ("" when nothing was)."""

    data: bytes
    problem: str = ""


def decode(view: memoryview, encoding: str) -> Unpacked:
    """The bytes that `view` holds in `encoding`, a Content-Transfer-Encoding in lower case."""
    if encoding == "base64":
        return base64(view)
    if encoding == "quoted-printable":
        return Unpacked(binascii.a2b_qp(view))
    if encoding in _PLAIN:
        return Unpacked(bytes(view))
    return Unpacked(bytes(view), "Its transfer encoding is not known here; it was left as it came.")


def base64(view: memoryview) -> Unpacked:
    """Base64 with rubbish, missing padding and padding in the middle forgiven."""
    padding = _first_padding(view)
    if padding < 0 or _TAIL.match(view, padding):
        try:
            return Unpacked(binascii.a2b_base64(view))
        except binascii.Error:
            pass
    runs = bytes(view).translate(None, _RUBBISH).split(b"=")
    data = b"".join(_run(run) for run in runs if len(run) > 1)
    return Unpacked(data, "Its base64 is broken; what could be read of it is here.")


def _first_padding(view: memoryview) -> int:
    match = re.search(b"=", view)
    return match.start() if match else -1


def _run(run: bytes) -> bytes:
    keep = run[:-1] if len(run) % 4 == 1 else run
    return binascii.a2b_base64(keep + b"=" * (-len(keep) % 4))
