"""What a command is given: files, or standard input, as a stream of documents.

A document is one text or one JSON object, with a name by which a person finds it again. Streams
of any size take constant memory; what cannot be used is a `BadInput` in the stream, and the rest
goes on.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from evenhand import mail

SHAPES = ("text", "eml", "json", "jsonl", "mbox")
LONGEST = 5_000_000
Advance = Callable[[int], None]


class BadInput(Exception):
    """What was given cannot be used; the message is one clear sentence that names the place."""


@dataclass(frozen=True, slots=True)
class Document:
    """One text, or one JSON object; `where` names the file and the line or number in it."""

    where: str
    content: str | dict[str, Any]


Found = Document | BadInput


def documents(names: Sequence[str], shape: str | None, advance: Advance) -> Iterator[Found]:
    """All documents of the files named, in order; `-` or nothing is standard input.

    `shape` is one of SHAPES, or None to tell it by name and look. `advance` hears how many bytes
    were read.
    """
    for name in names or ["-"]:
        try:
            yield from _of_stdin(shape) if name == "-" else _of_file(Path(name), shape, advance)
        except OSError as wrong:
            reason = wrong.strerror or "unknown reason"
            yield BadInput(f"{name} cannot be read: {reason}.")
        except (BadInput, mail.Unreadable) as wrong:
            yield BadInput(str(wrong))


def is_many(names: Sequence[str], shape: str | None) -> bool:
    """Whether more than one document may come of it."""
    suffixes = {Path(name).suffix for name in names}
    return len(names) > 1 or shape in {"jsonl", "mbox"} or bool(suffixes & {".jsonl", ".mbox"})


def _of_file(path: Path, shape: str | None, advance: Advance) -> Iterator[Found]:
    shape = shape or (path.suffix[1:] if path.suffix[1:] in SHAPES else None)
    if shape == "mbox":
        return _of_mbox(mail.each(path, mail.Shape.MBOX, advance), path.name)
    return _of_stream(path.open("rb"), path.name, shape, advance)


def _of_stdin(shape: str | None) -> Iterator[Found]:
    stream = sys.stdin.buffer
    if shape == "mbox":
        return _of_mbox(mail.each_in(stream, "standard input", lambda _: None), "standard input")
    return _of_stream(stream, "standard input", shape, lambda _: None)


def _of_mbox(letters: Iterator[bytes], name: str) -> Iterator[Found]:
    for number, raw in enumerate(letters, 1):
        yield Document(f"{name}, letter {number}", mail.parse(raw).visible.strip())


def _of_stream(stream: BinaryIO, name: str, shape: str | None, advance: Advance) -> Iterator[Found]:
    with stream:
        if shape == "jsonl":
            yield from _lines(stream, name, advance)
        elif shape is None:
            yield from _by_look(stream, name, advance)
        else:
            yield _whole(_all_of(stream, name, advance), name, shape)


def _by_look(stream: BinaryIO, name: str, advance: Advance) -> Iterator[Found]:
    first = stream.readline(LONGEST + 1)
    if _is_object(first):
        yield from _lines(_Again(first, stream), name, advance)
        return
    raw = first + _all_of(stream, name, advance)
    yield _whole(raw, name, "json" if _is_object(raw) else "text")


def _is_object(raw: bytes) -> bool:
    if not raw.lstrip().startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(raw), dict)
    except (ValueError, RecursionError):
        return False


class _Again:
    """A stream whose first line has been read already."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        self._lines = chain([first], iter(lambda: rest.readline(LONGEST + 1), b""))

    def readline(self, _limit: int) -> bytes:
        """The next line."""
        return next(self._lines, b"")


def _lines(stream: BinaryIO | _Again, name: str, advance: Advance) -> Iterator[Found]:
    number = 0
    while raw := stream.readline(LONGEST + 1):
        number += 1
        advance(len(raw))
        if not raw.strip():
            continue
        where = f"{name}, line {number}"
        if len(raw) > LONGEST:
            yield BadInput(f"{where} is longer than {LONGEST:,} bytes: split it up.")
            while raw and not raw.endswith(b"\n"):
                raw = stream.readline(LONGEST)
        else:
            yield _object(raw, where)


def _object(raw: bytes, where: str) -> Found:
    try:
        value = json.loads(raw)
    except UnicodeDecodeError:
        return BadInput(f"{where} is not UTF-8: save it as UTF-8 text.")
    except ValueError as wrong:
        return BadInput(f"{where} is no JSON: {wrong}.")
    except RecursionError:
        return BadInput(f"{where} is nested too deeply.")
    if not isinstance(value, dict):
        return BadInput(f"{where} should hold one JSON object in braces.")
    return Document(where, value)


def _all_of(stream: BinaryIO, name: str, advance: Advance) -> bytes:
    raw = stream.read(LONGEST + 1)
    advance(len(raw))
    if len(raw) > LONGEST:
        raise BadInput(f"{name} is longer than {LONGEST:,} bytes: split it into messages.")
    return raw


def _whole(raw: bytes, name: str, shape: str) -> Found:
    if not raw.strip():
        return BadInput(f"{name} is empty: there is nothing to read.")
    if shape == "json":
        return _object(raw, name)
    if shape == "eml":
        return Document(name, mail.parse(raw).visible.strip())
    try:
        return Document(name, io.TextIOWrapper(io.BytesIO(raw), "utf-8-sig").read())
    except UnicodeDecodeError:
        return BadInput(f"{name} is not UTF-8: save it as UTF-8 text.")
