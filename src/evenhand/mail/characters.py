"""Makes any decoded text safe to store, compare and show."""

from __future__ import annotations

import re

_SURROGATES = re.compile("[\ud800-\udfff]")
_BREAKS = re.compile("\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BLANKS = re.compile("[ \t\r\n\x0b\x0c\x85\u2028\u2029]+")
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def storable(value: str) -> str:
    """`value` with paired surrogates joined, lone ones replaced, and NULs gone."""
    if _SURROGATES.search(value):
        value = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return value.replace("\0", "")


def prose(value: str) -> str:
    r"""A text of many lines: ends of line are "\n", control characters but tab are gone."""
    return _CONTROLS.sub("", _BREAKS.sub("\n", storable(value)))


def one_line(value: str, limit: int) -> str:
    """A single line of at most `limit` characters, without control or direction characters.

    Direction overrides are taken out because they let a name be read backwards.
    """
    value = _BLANKS.sub(" ", storable(value))
    return _DIRECTIONS.sub("", _CONTROLS.sub("", value)).strip()[:limit].rstrip()
