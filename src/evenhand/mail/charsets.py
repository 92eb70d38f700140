"""Turns bytes into text, whatever the letter claims about them.

Labels follow what browsers do (WHATWG Encoding Standard): the older name stands for the newer,
larger set, "iso-8859-1" for windows-1252 and so on.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_LABEL = re.compile(r"[a-z0-9][a-z0-9_.:+()-]{0,39}")
_FAMILIES = (
    *("utf", "ascii", "iso8859", "iso2022", "latin", "cp", "koi8", "mac", "gb", "hz", "big5"),
    *("euc", "shift", "johab", "tis", "kz1048", "ptcp154", "hp-roman8"),
)
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "ascii",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "big5": "big5hkscs",
    "utf-8-sig": "utf-8",
}
_ALIASES = {
    "x-sjis": "cp932",
    "ks_c_5601-1987": "cp949",
    "x-gbk": "gb18030",
    "unicode-1-1-utf-7": "utf-7",
    "unicode-1-1-utf-8": "utf-8",
    "utf8mb4": "utf-8",
    "iso-8859-8-i": "iso8859-8",
    "windows-874": "cp874",
    "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
    "ansi": "cp1252",
}
_UNNAMED = {"", "unknown", "unknown-8bit", "x-unknown", "default", "none", "8bit", "binary"}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_JAPANESE = re.compile(rb"\x1b(?:\$[@B]|\(J)")


class Decoded(NamedTuple):
    """A text, and what was wrong with its charset ("" when nothing was)."""

    text: str
    problem: str = ""


def known(label: str) -> str | None:
    """The codec that a charset label stands for, or None when it stands for no charset."""
    label = label.strip(" \t'\"").lower()
    if not _LABEL.fullmatch(label):
        return None
    try:
        name = codecs.lookup(_ALIASES.get(label, label)).name
    except LookupError:
        return None
    return _WIDER.get(name, name) if name.startswith(_FAMILIES) else None


def decode(data: bytes, declared: str = "", fallback: str = "") -> Decoded:
    """`data` as text. `declared` is the letter's own claim, `fallback` a likely other charset."""
    codec = known(declared)
    if codec is None:
        text, found = _guess(data, fallback)
        if declared.strip(" \t'\"").lower() in _UNNAMED:
            return Decoded(text)
        return Decoded(text, f"Its charset is not known here; it was read as {found}.")
    text_or_none = None if _looks_narrow(data, codec) else _strictly(data, codec)
    if text_or_none is not None:
        return Decoded(text_or_none)
    text, found = _mend(data, codec, fallback)
    if found == codec:
        return Decoded(text, f"Some of it is not valid {codec}.")
    return Decoded(text, f"It claims to be {codec} but is not; it was read as {found}.")


def _looks_narrow(data: bytes, codec: str) -> bool:
    """Whether a wide charset is claimed for what is plain ASCII, as some gateways do."""
    return (
        codec.startswith(("utf-16", "utf-32")) and bool(data) and data.isascii() and 0 not in data
    )


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec).removeprefix("\ufeff")
    except (UnicodeError, ValueError):
        return None


def _mend(data: bytes, codec: str, fallback: str) -> tuple[str, str]:
    if codec in {"ascii", "utf-8"} or _looks_narrow(data, codec):
        return _guess(data, fallback)
    text = _strictly(data, "utf-8")
    return (data.decode(codec, "replace"), codec) if text is None else (text, "utf-8")


def _guess(data: bytes, fallback: str) -> tuple[str, str]:
    """The text and the charset that fits best when nothing trustworthy is said."""
    bom = next((codec for mark, codec in _BOMS if data.startswith(mark)), None)
    japanese = "iso2022_jp" if _JAPANESE.search(data) else None
    for codec in filter(None, (bom, japanese, "utf-8", known(fallback))):
        if (text := _strictly(data, codec)) is not None:
            return text, codec
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    if len(data) - len(text) > wrong:
        return text, "utf-8"
    return data.decode("cp1252", "replace"), "windows-1252"
