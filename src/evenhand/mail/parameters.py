"""Reads Content-Type and Content-Disposition: a value and its parameters (RFC 2045, RFC 2231)."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from evenhand.mail import charsets, encoded_words

_PARAMETER = re.compile(
    r"""[;\s]([^\s=;"]{1,80})\s*+=\s*+(?:"((?:[^"\\]++|\\.)*)(?:"|\\?\Z)|([^;]*+))""", re.DOTALL
)
_SECTION = re.compile(r"(.+?)(?:\*(\d{1,3}))?(\*)?", re.DOTALL)
_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,80}")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_MAX_VALUE = 20_000

Parameters = dict[str, str]


class _Section(NamedTuple):
    number: int
    encoded: bool
    value: str


def read(value: str) -> tuple[str, Parameters]:
    """The leading word in lower case, and the parameters by name in lower case.

    Pieces of one parameter (`name*0*=`, `name*1=`) are joined; percent signs, charsets and the
    encoded words that do not belong here but are found here are read.
    """
    value = value[:_MAX_VALUE]
    sections: dict[str, list[_Section]] = {}
    for name, quoted, bare in _PARAMETER.findall(value):
        parts = _SECTION.fullmatch(name)
        if parts:
            text = _ESCAPE.sub(r"\1", quoted) if quoted else bare.strip()
            section = _Section(int(parts[2] or 0), bool(parts[3]), text)
            sections.setdefault(parts[1].lower(), []).append(section)
    leading = re.split(r"[;\s(]", value.strip(), maxsplit=1)[0].lower()
    return leading, {name: _join(found) for name, found in sections.items()}


def content_type(value: str, default: str) -> tuple[str, Parameters]:
    """The media type and its parameters; `default` where what is written is no media type."""
    leading, parameters = read(value)
    if leading == "text":
        leading = "text/plain"
    return (leading if _TYPE.fullmatch(leading) else default), parameters


def _join(sections: list[_Section]) -> str:
    """One value of its pieces in their order; of doubles the encoded one counts, then the first."""
    ordered: dict[int, _Section] = {}
    for section in sorted(sections, key=lambda section: not section.encoded):
        ordered.setdefault(section.number, section)
    pieces = [ordered[index] for index in sorted(ordered)]
    if not any(piece.encoded for piece in pieces):
        return encoded_words.decode("".join(piece.value for piece in pieces))
    charset, text = _told(pieces[0].value)
    pieces[0] = pieces[0]._replace(value=text)
    return charsets.decode(b"".join(map(_bytes, pieces)), charset).text


def _told(value: str) -> tuple[str, str]:
    """The charset that an encoded value starts with (charset'language'text), and the text."""
    told = value.split("'", 2)
    return (told[0], told[2]) if len(told) == 3 else ("", value)


def _bytes(piece: _Section) -> bytes:
    if piece.encoded:
        return unquote_to_bytes(piece.value)
    return piece.value.encode("utf-8", "surrogatepass")
