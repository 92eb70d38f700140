"""Reads an mbox as a stream: one letter in memory at a time, however large the file is.

Letters begin with a "From " line after an empty line. Where the first such line carries a date, as
nearly all writers make it, the others must too, so that "From now on …" in a text divides nothing.
One ">" is taken from quoted From lines (mboxrd, which mboxo is part of).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

from evenhand.mail import limits

Progress = Callable[[int], None]

_DATED = re.compile(rb"From (?=.*\b\d{1,2}:\d\d\b)(?=.*\b\d{4}\b)")
_QUOTED = re.compile(rb">+From ")
_CHUNK = 1 << 16


class NoMbox(ValueError):
    """The stream does not start with a "From " line."""


def letters(stream: BinaryIO, advance: Progress) -> Iterator[bytes]:
    """The raw letters of an mbox, without their "From " lines; `advance` hears of bytes read.

    Of a letter over `limits.MAX_LETTER` bytes the rest is left out. Raises NoMbox when the stream
    does not start with a "From " line.
    """
    divides = _dividing(stream, advance)
    letter, size, after_gap, whole = bytearray(), 0, False, True
    while line := stream.readline(_CHUNK):
        advance(len(line))
        if whole and after_gap and divides(line):
            yield _without_gap(letter)
            letter, size, after_gap = bytearray(), 0, False
            whole = _ends(line) or _skip_line(stream, advance)
            continue
        if size < limits.MAX_LETTER:
            letter += line[1:] if whole and _QUOTED.match(line) else line
            size += len(line)
        after_gap = whole and line in {b"\n", b"\r\n"}
        whole = _ends(line)
    yield _without_gap(letter)


def _dividing(stream: BinaryIO, advance: Progress) -> Callable[[bytes], object]:
    """Reads the first line and tells what the later ones must look like."""
    first = stream.readline(_CHUNK)
    advance(len(first))
    if not first.startswith(b"From "):
        raise NoMbox
    if not _ends(first):
        _skip_line(stream, advance)
    return _DATED.match if _DATED.match(first) else lambda line: line.startswith(b"From ")


def _skip_line(stream: BinaryIO, advance: Progress) -> bool:
    while line := stream.readline(_CHUNK):
        advance(len(line))
        if _ends(line):
            break
    return True


def _ends(line: bytes) -> bool:
    return line.endswith(b"\n")


def _without_gap(letter: bytearray) -> bytes:
    """The letter without the empty line that parts it from the next."""
    for gap in (b"\r\n", b"\n"):
        if letter.endswith(b"\n" + gap) or letter[:3] == bytearray(gap):
            del letter[-len(gap) :]
            break
    return bytes(letter)
