"""Reads a block of header fields from raw bytes, in one pass, whatever it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from evenhand.mail import charsets, encoded_words, limits
from evenhand.mail.characters import one_line

_NAME = re.compile(rb"(?!--)[!-9;-~]{1,200}[ \t]*:")
_FOLDS = re.compile(rb"\r?\n")
_MBOX_LINE = (b"From ", b">From ")


@dataclass(slots=True)
class Headers:
    """Fields in their order: name as written, value as raw bytes without its folds."""

    fields: list[tuple[str, bytes]] = field(default_factory=list)
    charset: str = ""
    """A likely charset for bare 8-bit values: mostly that of the letter's text."""

    def raw(self, name: str) -> bytes:
        """The first value of a field, b"" when there is none."""
        return next(iter(self.all(name)), b"")

    def all(self, name: str) -> list[bytes]:
        """All values of a field."""
        return [value for key, value in self.fields if key.lower() == name]

    def has(self, name: str) -> bool:
        """Whether there is such a field, be it empty."""
        return any(key.lower() == name for key, _ in self.fields)

    def text(self, name: str, limit: int = limits.MAX_SHOWN_HEADER) -> str:
        """The first value of a field as one decoded line of at most `limit` characters."""
        return self.decoded(self.raw(name), limit)

    def token(self, name: str) -> str:
        """The first value of a field in lower case, for comparing."""
        return self.text(name).lower()

    def decoded(self, value: bytes, limit: int = limits.MAX_SHOWN_HEADER) -> str:
        """Any raw value as one line of text, its encoded words read."""
        return one_line(self.words(self.bare(value[: limit * 8])), limit)

    def words(self, text: str) -> str:
        """`text` with its encoded words read."""
        return encoded_words.decode(text, self.charset)

    def bare(self, value: bytes) -> str:
        """Any raw value as text, its encoded words left as they are."""
        return charsets.decode(value, "", self.charset).text

    def shown(self) -> Iterator[tuple[str, str]]:
        """All fields as decoded text, until there is more of it than one may want to see."""
        room = limits.MAX_SHOWN_HEADERS
        for name, value in self.fields:
            text = self.decoded(value)
            room -= len(name) + len(text)
            if room < 0:
                return
            yield name, text


def read(raw: bytes, start: int) -> tuple[Headers, int, bool]:
    """The fields from `start` on, where the body begins, and whether some were left out.

    A block ends with an empty line, or before the first line that cannot be a field. Of a field
    longer than `limits.MAX_HEADER_VALUE` the rest is left out, as are the fields past
    `limits.MAX_HEADER_FIELDS`.
    """
    fields: list[tuple[str, bytes]] = []
    position, cut = start, False
    while position < len(raw):
        end = _field_end(raw, position)
        line = raw[position : min(end, position + limits.MAX_HEADER_VALUE)]
        if not line.strip(b"\r\n"):
            return Headers(fields), end, cut
        named = _NAME.match(line)
        if not named and not line.startswith(_MBOX_LINE):
            return Headers(fields), position, cut
        full = len(fields) >= limits.MAX_HEADER_FIELDS
        cut = cut or full or end - position > limits.MAX_HEADER_VALUE
        if named and not full:
            name = named[0][:-1].rstrip().decode("ascii")
            fields.append((name, _FOLDS.sub(b"", line[named.end() :]).strip()))
        position = end
    return Headers(fields), position, cut


def _field_end(raw: bytes, start: int) -> int:
    """Where the next field starts: after the line at `start` and the lines folded under it."""
    found = raw.find(b"\n", start)
    if found >= 0 and not raw[start:found].strip(b"\r"):
        return found + 1
    while found >= 0:
        if raw[found + 1 : found + 2] not in {b" ", b"\t"}:
            return found + 1
        found = raw.find(b"\n", found + 1)
    return len(raw)
