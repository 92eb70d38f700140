"""Reads mail from files: a single letter (.eml), an mbox, a Maildir, or a folder of letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from evenhand.mail import limits, mbox
from evenhand.mail.mbox import Progress

_FIELD = re.compile(rb"[!-9;-~]{1,200}[ \t]*:")
_HEAD = 4_096


class Shape(StrEnum):
    """What a path holds, told by its look and not by its name."""

    EML = "eml"
    MBOX = "mbox"
    MAILDIR = "maildir"
    FOLDER = "folder"


class Unreadable(ValueError):
    """A file that holds no mail or cannot be opened; the message is one clear sentence."""


def shape(path: Path | str) -> Shape:
    """What `path` holds. Raises Unreadable when that is no mail."""
    path = Path(path)
    try:
        if path.is_dir():
            return _shape_of_folder(path)
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise _refused(path, error) from error
    if head.startswith(b"From "):
        return Shape.MBOX
    if _FIELD.match(head.lstrip(b"\r\n")):
        return Shape.EML
    if not head:
        raise Unreadable(f"{path} is empty.")
    raise Unreadable(f"{path} holds no mail: it starts with no header field and no 'From ' line.")


def size(path: Path | str) -> int:
    """All the bytes that `each` will report of `path`, for a progress bar."""
    path = Path(path)
    try:
        return sum(file.stat().st_size for file in _files(path, shape(path)))
    except OSError as error:
        raise _refused(path, error) from error


def each(
    path: Path | str, as_shape: Shape | None = None, advance: Progress = lambda _: None
) -> Iterator[bytes]:
    """The raw letters in `path`, one in memory at a time.

    `as_shape` says what it must be; without it the look tells. `advance` hears how many bytes were
    read since it last heard. Letters of a Maildir or folder come in the order of their file names,
    which is the order of arrival in a Maildir. Raises Unreadable, with one clear sentence, when
    there is no such mail.
    """
    path = Path(path)
    wanted = as_shape or shape(path)
    try:
        for file in _files(path, wanted):
            with file.open("rb") as stream:
                if wanted is Shape.MBOX:
                    yield from each_in(stream, str(path), advance)
                else:
                    yield stream.read(limits.MAX_LETTER)
                    advance(file.stat().st_size)
    except OSError as error:
        raise _refused(path, error) from error


def each_in(
    stream: BinaryIO, name: str = "standard input", advance: Progress = lambda _: None
) -> Iterator[bytes]:
    """The raw letters of an mbox that comes as a buffered stream, such as standard input."""
    try:
        yield from mbox.letters(stream, advance)
    except mbox.NoMbox as error:
        raise Unreadable(f"{name} is no mbox: it does not start with a 'From ' line.") from error


def _files(path: Path, wanted: Shape) -> Iterator[Path]:
    if wanted is Shape.MAILDIR:
        return iter(sorted((*_inside(path / "cur"), *_inside(path / "new")), key=lambda p: p.name))
    if wanted is Shape.FOLDER:
        return iter(sorted(path.glob("*.eml")))
    return iter((path,))


def _inside(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (p for p in folder.iterdir() if p.is_file() and not p.name.startswith("."))


def _shape_of_folder(path: Path) -> Shape:
    if (path / "cur").is_dir() or (path / "new").is_dir():
        return Shape.MAILDIR
    if next(path.glob("*.eml"), None):
        return Shape.FOLDER
    raise Unreadable(f"{path} is no Maildir: it has neither 'cur' nor 'new', and no .eml file.")


def _refused(path: Path, error: OSError) -> Unreadable:
    return Unreadable(f"{path} cannot be read: {error.strerror or error}.")
